"""The only door to disk, git and the clock."""
