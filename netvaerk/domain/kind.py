"""The kinds of record."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of record, named as their folders."""

    THEME = "themes"
    ASSESSMENT = "assessments"
    NETWORK = "networks"
    MEETING = "meetings"

    # An enum's own is a call of Python, and records are looked up by their kind all the time.
    __hash__ = str.__hash__
