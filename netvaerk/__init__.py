"""Run a municipality's network structure on text files in git, from a proposed theme to the approved minutes."""

__version__ = "0.1.0"
