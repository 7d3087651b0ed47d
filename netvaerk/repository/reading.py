"""What reading a repository gives, and how one file of it becomes a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netvaerk.domain import quickly
from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import fold
from netvaerk.repository.kept import Facts, shortened
from netvaerk.repository.layout import Ref, model_of
from netvaerk.repository.naming import misfiled
from netvaerk.repository.source import Source, Unreadable, as_text, parse
from netvaerk.repository.whole_text import torn

if TYPE_CHECKING:
    from netvaerk.domain.register import Register

Raw = Callable[[str], bytes | None]
Read = tuple[Ref, Source, Filed[Any] | None]
_AT_A_TIME = 64
_QUICK = {Kind.THEME: "theme", Kind.ASSESSMENT: "assessment", Kind.NETWORK: "network", Kind.MEETING: "meeting"}
Look = Callable[[Sequence[Read]], list[Diagnostic]]


@dataclass
class Reading:
    """All records, as far as they can be read, the files they came from, and what was found wrong."""

    register: Register
    filed: dict[Ref, Filed[Any]]
    sources: Mapping[Ref, Source]
    diagnostics: list[Diagnostic]
    # Every record whose file is there, also where it cannot be read: a reference to it is no reference into nothing.
    there: frozenset[Ref] = frozenset()
    rules_source: Source | None = None
    # False where `netvaerk.yaml` has a fault: what the municipality has decided is not known, and the rules are the defaults.
    rules_known: bool = True


def read_record(ref: Ref, source: Source, *, quick: bool = False) -> tuple[Filed[Any] | None, list[Diagnostic]]:
    """Return the record of a file, or None, and what was found wrong: its values, its name and its body.

    With `quick`, a record whose values are right has them and its traits, and is no pydantic model.
    """
    if fault := torn(source, lambda: model_of(ref.kind).key_order()):
        return None, [source.diagnose(fault)]
    record = quickly.read(_QUICK[ref.kind], source.front) if quick else None
    if record is None:
        return _modelled(ref, source)
    faults = [*record.own_faults(), *misfiled(ref, record), *record.body_faults(source.body)]
    return Filed(ref.id, record, source.body), [source.diagnose(f) for f in faults]


def _modelled(ref: Ref, source: Source) -> tuple[Filed[Any] | None, list[Diagnostic]]:
    model = model_of(ref.kind)
    record, faults = model.read(source.front, source.yaml.written)
    if record is not None:
        faults.extend([*misfiled(ref, record), *record.body_faults(source.body)])
    elif rest := model.rest(source.front, faults):
        # What is wrong besides is told in the same run; what only follows from the faults is not.
        record, touched = rest
        besides = [*record.own_faults(), *misfiled(ref, record), *record.body_faults(source.body)]
        faults.extend(f for f in besides if not f.where or fold(str(f.where[0])) not in touched)
        record = None
    filed = None if record is None else Filed(ref.id, record, source.body)
    return filed, [source.diagnose(f) for f in faults]


def read_some(refs: Sequence[Ref], raw: Raw, found: list[Diagnostic], *, quick: bool = False) -> Iterator[list[Read]]:
    """Yield the files that can be taken apart, each with its record where that can be used; add to `found` what is wrong.

    They come some at a time: the same done to many files takes less time than everything done to one after the other.
    """
    for start in range(0, len(refs), _AT_A_TIME):
        some = refs[start : start + _AT_A_TIME]
        raws = [_raw(ref, raw, found) for ref in some]
        sources = [_source(ref, content, found) for ref, content in zip(some, raws, strict=True)]
        yield [(ref, source, _record(ref, source, found, quick=quick)) for ref, source in zip(some, sources, strict=True) if source]


def _raw(ref: Ref, raw: Raw, found: list[Diagnostic]) -> bytes | None:
    try:
        return raw(ref.path) or b""
    except Unreadable as error:
        found.append(error.diagnostic)
        return None


def _source(ref: Ref, raw: bytes | None, found: list[Diagnostic]) -> Source | None:
    try:
        return None if raw is None else parse(ref.path, raw)
    except Unreadable as error:
        found.append(error.diagnostic)
        return None


def _record(ref: Ref, source: Source, found: list[Diagnostic], *, quick: bool) -> Filed[Any] | None:
    filed, faults = read_record(ref, source, quick=quick)
    found += faults
    return filed


@dataclass
class Surveyed:
    """What a look at some files gave, small enough to be handed from one process to another.

    It says all that `validate` needs of a file by itself, and depends on nothing but its bytes, its path and what the look knows.

    Attributes:
        records: in the order of the files that could be taken apart; None of a record that cannot be used.
        closed: the files that could not be taken apart.
        found: what is wrong with the records.
        looked: what the look found.
    """

    records: list[Filed[Any] | Facts | None] = field(default_factory=list)
    closed: frozenset[Ref] = frozenset()
    found: list[Diagnostic] = field(default_factory=list)
    looked: list[Diagnostic] = field(default_factory=list)


def survey(refs: Sequence[Ref], raw: Raw, look: Look) -> Surveyed:
    """Read files, and look at each."""
    made, closed = Surveyed(), set(refs)
    for some in read_some(refs, raw, made.found, quick=True):
        made.looked += look(some)
        made.records += [shortened(ref, filed) for ref, _, filed in some]
        closed.difference_update([ref for ref, _, _ in some])
    made.closed = frozenset(closed)
    return made


class Again(Mapping[Ref, Source]):
    """The files of records, read again where they are asked for."""

    def __init__(self, raw: Raw) -> None:
        """Take how a file is read."""
        self._refs: dict[Ref, None] = {}
        self._raw = raw
        self._read = lru_cache(maxsize=16)(self._read_again)
        self._records = lru_cache(maxsize=16)(self._record)

    def hold(self, refs: Iterable[Ref]) -> None:
        """Hold more records: such as could be taken apart."""
        self._refs |= dict.fromkeys(refs)

    def __getitem__(self, ref: Ref) -> Source:
        """Return a file; as plain text without a front matter where somebody has broken it in the meantime."""
        if ref not in self._refs:
            raise KeyError(ref)
        return self._read(ref)

    def record(self, ref: Ref) -> Filed[Any]:
        """Return the record of a file that held one. Raises Refusal where it no longer does."""
        return self._records(ref)

    def _record(self, ref: Ref) -> Filed[Any]:
        filed, _ = read_record(ref, self[ref])
        if filed is None:
            raise Refusal(f"{ref.path} er ændret, mens den blev læst. Kør kommandoen igen.")
        return filed

    def __iter__(self) -> Iterator[Ref]:
        """Go through the records in the order of their paths."""
        return iter(self._refs)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._refs)

    def _read_again(self, ref: Ref) -> Source:
        raw = b""
        try:
            raw = self._raw(ref.path) or b""
            return parse(ref.path, raw)
        except Unreadable:
            return as_text(ref.path, raw)
