"""What a paper is made with, beside the records."""

from collections.abc import Callable
from dataclasses import dataclass

from netvaerk.documents.pictures import Pictures
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.repository.own_files import OwnFiles

# A theme, by its id, as an earlier meeting was sent it; None where git does not hold that version.
Past = Callable[[str, Filed[Meeting]], Filed[Theme] | None]


def _nothing_held(_theme: str, _meeting: Filed[Meeting]) -> None:
    return None


@dataclass(frozen=True)
class Setting:
    """What a paper is made with, beside the records.

    Attributes:
        own: the repository's own templates, letterhead and pictures; None for what netvaerk brings alone.
        public: for everybody: nothing of what is closed, and no remarks to the members.
        past: finds a theme as an earlier meeting was sent it.
        pictures: finds what people's text shows; without it their words stand in the pictures' place.
    """

    own: OwnFiles | None = None
    public: bool = False
    past: Past = _nothing_held
    pictures: Pictures | None = None


NEUTRAL = Setting()


@dataclass(frozen=True)
class At:
    """The meeting that a paper is for, with all records and the setting."""

    meeting: Filed[Meeting]
    register: Register
    setting: Setting = NEUTRAL
