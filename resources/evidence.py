"""What a resource rests on, in words that need no training to read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Evidence(models.TextChoices):
    LIVED = "lived", _("Lived experience")
    PRACTICE = "practice", _("Professional experience")
    RESEARCH = "research", _("Research evidence")
    GUIDANCE = "guidance", _("National guidance")


EXPLANATIONS = {
    Evidence.LIVED: _("Written by, or with, people who have been through it. What helped them may not help everyone."),
    Evidence.PRACTICE: _("What people who do this work have seen help. It has not been tested in studies."),
    Evidence.RESEARCH: _("It follows published studies. They are listed under “Where this comes from”."),
    Evidence.GUIDANCE: _("It follows advice of a national health body, listed under “Where this comes from”."),
}
