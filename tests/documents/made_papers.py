"""The papers that every format is tested with: each is made when it is asked for, and once; so is each of its files."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from hard_papers import HARD
from sample_records import chefforum_2015, round_2027

from netvaerk.documents.formats import render
from netvaerk.documents.papers import KINDS, paper
from netvaerk.documents.tree import Paper
from netvaerk.domain.register import Register
from netvaerk.repository.store import Store

ROOT = Path(__file__).parents[2]
MEETING_PAPERS = ("dagsorden", "referat")


class Papers(Mapping[str, Paper]):
    """Papers by name."""

    def __init__(self, makers: Mapping[str, Callable[[], Paper]]) -> None:
        self._makers = {name: cache(make) for name, make in makers.items()}
        self.content = cache(self._content)

    def __getitem__(self, name: str) -> Paper:
        return self._makers[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def _content(self, name: str, format_: str) -> bytes:
        """A paper's file."""
        return render(self[name], format_).content


@cache
def register() -> Register:
    """This repository's own records."""
    return Store(ROOT).reading.register


def _meetings() -> dict[str, Callable[[], Paper]]:
    return {f"{kind}-{m.id}": partial(paper, kind, m, register()) for m in register().meetings_by_day() for kind in MEETING_PAPERS}


def _longest() -> dict[str, Callable[[], Paper]]:
    """Of each of the other kinds, that of the longest record."""
    longest = {k: max(register().of(how.record).values(), key=lambda r: len(r.body)) for k, how in KINDS.items() if k not in MEETING_PAPERS}
    return {f"{kind}-{record.id}": partial(paper, kind, record, register()) for kind, record in longest.items()}


SAMPLES: dict[str, Callable[[], Paper]] = {
    "sample-2027": lambda: paper("referat", *round_2027()),
    "sample-2015": lambda: paper("referat", *chefforum_2015()),
}
PAPERS = Papers({**HARD, **_meetings(), **SAMPLES})
ALL_KINDS = Papers({**{name: partial(PAPERS.__getitem__, name) for name in PAPERS}, **_longest()})
