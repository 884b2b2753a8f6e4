"""How many times a session's door has let somebody in: a number, and nothing about anybody."""

from django.db import models

from .occurrence import Occurrence


class JoinCount(models.Model):
    """A row of its own, so that counting never meets an editor's or a host's change to the session."""

    occurrence = models.OneToOneField(Occurrence, on_delete=models.CASCADE, related_name="join_count")
    let_in = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.let_in} let in"
