from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Someone who edits. Visitors never have an account; this model exists from the first migration so it can grow."""
