"""Backups that somebody has brought back: database and media in one sealed file, compared row by row when restored."""
