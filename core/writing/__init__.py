"""Checks while writing: what to look at once more, and the better words. They warn, and change nothing."""
