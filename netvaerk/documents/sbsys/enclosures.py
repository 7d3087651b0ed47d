"""The enclosures that go out with a meeting: the open ones of its open items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from netvaerk.domain.errors import Refusal
from netvaerk.domain.meeting import Item
from netvaerk.repository.own_files import OwnFiles

_ENDING = re.compile(r"\.[a-z0-9]{1,6}")
_OWN = ("data", "templates", "documents")  # what lies there is never an enclosure


@dataclass(frozen=True)
class Enclosed:
    """An enclosure: the name of its file beside the XML, its title, and its bytes; None where there is no such file."""

    name: str
    title: str
    content: bytes | None


def enclosed(number: int, item: Item, own: OwnFiles) -> Iterator[Enclosed]:
    """Yield the open enclosures of an item that have a file; of a closed item none.

    Raises Refusal for a file that lies where no enclosure does, or cannot be read.
    """
    for place, enclosure in enumerate(item.enclosures, 1):
        if enclosure.file and not (enclosure.closed or item.closed):
            path = PurePosixPath(enclosure.file.replace("\\", "/"))
            if path.is_absolute() or ".." in path.parts or path.parts[0].startswith(".") or path.parts[0] in _OWN or ":" in path.parts[0]:
                raise Refusal(
                    f"Bilaget »{enclosure.title}« ligger i {enclosure.file}, og derfra sendes intet ud. "
                    "Læg det i en mappe for sig, fx bilag/, og ret »fil« i mødets fil."
                )
            ending = path.suffix.lower() if _ENDING.fullmatch(path.suffix.lower()) else ""
            yield Enclosed(f"bilag-{number}-{place}{ending}", enclosure.title, own.read(str(path)))
