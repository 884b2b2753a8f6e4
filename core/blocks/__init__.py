"""Blocks that two rooms or more use. One idea a file; each says what it is for and shows a preview."""
