"""What is wrong with a repository, held up against git; and what of it this change is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.domain.register import Register
    from netvaerk.reports.context import Change
    from netvaerk.repository.base import Base
    from netvaerk.repository.store import Store


@dataclass(frozen=True)
class Judged:
    """All findings, and what git held where the change started."""

    found: "Sequence[Diagnostic]"
    base: "Base"


def judge(store: "Store", revision: str | None) -> Judged:
    """Validate a repository. Raises Misuse for a `revision` that git does not know."""
    from netvaerk.repository.base import ask_git, base_of
    from netvaerk.repository.clock import today

    with ask_git(store.root, revision, lambda: store.read_rules) as asked:
        from netvaerk.checks.engine import survey, validate

        survey(store, today())
        base = base_of(store, asked)
    return Judged(validate(store, today(), _index, base), base)


def about(base: "Base", path: str) -> bool:
    """True for a path that the change touches, and for what is about the repository and no file of it."""
    from netvaerk.checks.nv706 import REPOSITORY

    return path == REPOSITORY or base.touches(path)


def in_history(store: "Store") -> "list[Diagnostic]":
    """The personal data in all that git has ever held."""
    from netvaerk.checks.past import in_the_past
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.clock import today

    reading = store.reading
    setting = Setting(reading.register.rules, today(), lambda _path: False, reading.rules_source)
    return sorted(in_the_past(store.root, setting), key=lambda d: d.order)


def changes(store: "Store", base: "Base") -> "list[Change]":
    """The records that the change touches, by path."""
    return sorted(_changes(store, base), key=lambda c: c.path)


def _changes(store: "Store", base: "Base") -> "Iterator[Change]":
    from netvaerk.reports.context import Change, Happened
    from netvaerk.repository.store import records_of

    if base.touched is None or not (base.added or base.held):
        return
    current = records_of(store.reading.register)
    for ref in base.added & store.reading.there:
        yield Change(ref.path, _title(current.get(ref)), Happened.NEW)
    for ref, before in base.held.items():
        there = ref in store.reading.there
        yield Change(ref.path, _title(current.get(ref, before)), Happened.CHANGED if there else Happened.GONE)


def _title(filed: object) -> str:
    return str(getattr(getattr(filed, "record", None), "title", ""))


def _index(register: "Register") -> str:
    from netvaerk.documents.index import index

    return index(register)
