"""What every record can tell of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.fault import Fault


class RecordTraits:
    """A record without faults of its own."""

    def own_faults(self) -> Iterator[Fault]:
        """Yield the faults that lie between values."""
        yield from ()

    def body_faults(self, _body: str) -> Iterator[Fault]:
        """Yield the faults that lie between the front matter and the Markdown below it."""
        yield from ()
