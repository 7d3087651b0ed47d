"""Reading a repository: every file a record or a diagnostic, everything in one run."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netvaerk.domain import quickly
from netvaerk.domain.diagnostic import FEW_SHOWN, Diagnostic, bounded, line_of
from netvaerk.domain.errors import NetvaerkError
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.register import Register
from netvaerk.domain.text import fold
from netvaerk.repository.git import Git, find_root
from netvaerk.repository.kept import restored
from netvaerk.repository.layout import RULES_FILE, Ref, listing, named
from netvaerk.repository.opening import Opener, refused
from netvaerk.repository.reading import Again, Look, Reading, Surveyed, read_some, survey
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.straying import astray, stray
from netvaerk.repository.two_processes import done

if TYPE_CHECKING:
    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.municipality import Municipality

# How many files are read at a time. Fewer are not worth a process of their own.
_PIECE = 128


class Findings(NetvaerkError):
    """Records that cannot be used until somebody mends them."""

    def __init__(self, diagnostics: list[Diagnostic], why: str) -> None:
        """Take what was found, and why it stops the command."""
        super().__init__("\n".join([*(line_of(d) for d in bounded(diagnostics, FEW_SHOWN)), why]))
        self.diagnostics = diagnostics


class Store:
    """The records of one repository, and the only way to write them."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self.root = root
        self.git = Git(root)
        self._surveyed: tuple[Reading, list[Diagnostic]] | None = None

    def raw(self, path: str) -> bytes | None:
        """The bytes of a file, None where there is none; all reading goes through here, so that a result can be looked at
        before it is written.

        Raises Unreadable.
        """
        return self._opener.read(path)

    @property
    def rewritten(self) -> frozenset[str]:
        """The paths that hold something else here than on disk: none, unless a result is looked at before it is written."""
        return frozenset()

    @cached_property
    def _opener(self) -> Opener:
        return Opener(self.root)

    @property
    def rules(self) -> Municipality:
        """The municipality's rules. Raises Findings where `netvaerk.yaml` has faults."""
        rules, _, found = self.read_rules
        if found:
            raise Findings(found, _RULES_FIRST)
        return rules

    @cached_property
    def read_rules(self) -> tuple[Municipality, Source | None, list[Diagnostic]]:
        """The rules, or the defaults where the file cannot be used; the file, and what is wrong with it."""
        try:
            raw = self.raw(RULES_FILE)
            source = None if raw is None else parse(RULES_FILE, raw, whole=True)
        except Unreadable as error:
            return _defaults(), None, [error.diagnostic]
        if source is None:
            return _defaults(), None, []
        rules, faults = _rules_of(source)
        return rules or _defaults(), source, [source.diagnose(f) for f in faults]

    @cached_property
    def reading(self) -> Reading:
        """Everything that can be read, with what was found wrong, sorted by place."""
        refs, found = self._listed[0], list(self._listed[1])
        filed: dict[Ref, Filed[Any]] = {}
        sources: dict[Ref, Source] = {}
        for some in read_some(refs, self.raw, found):
            sources |= {ref: source for ref, source, _ in some}
            filed |= {ref: record for ref, _, record in some if record is not None}
        return self._reading(refs, filed, sources, found)

    def survey(self, look: Look) -> tuple[Reading, list[Diagnostic]]:
        """Read everything as `reading` does, and keep that, but for the text of the files: they are read again where one is asked for.

        Return it with what the look found. Only the first survey is made, later ones give the same.

        Args:
            look: what to ask about each file while it is read. Many files are read by two processes: it must depend on the file alone.
        """
        if self._surveyed is None:
            self._surveyed = self._survey(look)
            self.reading = self._surveyed[0]
        return self._surveyed

    def _survey(self, look: Look) -> tuple[Reading, list[Diagnostic]]:
        refs, found = self._listed[0], list(self._listed[1])
        looked: list[Diagnostic] = []
        sources = Again(self.raw)
        filed: dict[Ref, Filed[Any]] = {}

        def take(piece: Sequence[Ref], made: Surveyed) -> tuple[Surveyed, dict[Ref, Filed[Any] | None]]:
            there = [ref for ref in piece if ref not in made.closed] if made.closed else piece
            return made, {ref: restored(ref, known, sources.record) for ref, known in zip(there, made.records, strict=True)}

        with _uncollected():
            pieces = [refs[start : start + _PIECE] for start in range(0, len(refs), _PIECE)]
            for made, records in done(pieces, lambda piece: survey(piece, self.raw, look), take):
                found += made.found
                looked += made.looked
                sources.hold(records)
                filed |= {ref: known for ref, known in records.items() if known is not None}
            if len(pieces) > 1:
                gc.freeze()  # nor is there garbage among them later: they are there until the command ends
        return self._reading(refs, filed, sources, found), looked

    @property
    def kinds(self) -> set[Kind]:
        """The kinds of record of which there is a file."""
        return {ref.kind for ref in self._listed[0]}

    @cached_property
    def _listed(self) -> tuple[list[Ref], list[Diagnostic]]:
        """Every record that has a file; and what is wrong with what else lies among them, and with the rules."""
        there, found = list[Ref](), list(self.read_rules[2])
        for kind in Kind:
            paths, closed, folders = listing(self.root, kind)
            found += [refused(folder, error) for folder, error in closed.items()]
            start = len(f"data/{kind.value}/")
            for path in paths:
                ref = None if path in folders else named(kind, path[start:])
                if ref is None:
                    found += stray(self.root, path)
                else:
                    there.append(ref)
        return there, [*found, *astray(self.root)]

    def _reading(
        self, refs: Sequence[Ref], filed: dict[Ref, Filed[Any]], sources: Mapping[Ref, Source], found: Sequence[Diagnostic]
    ) -> Reading:
        rules, rules_source, faults = self.read_rules
        return Reading(
            register=register_of(rules, filed),
            filed=filed,
            sources=sources,
            diagnostics=sorted([*found, *_twice(sources)], key=lambda d: d.order),
            there=frozenset(refs),
            rules_source=rules_source,
            rules_known=not faults,
        )

    def register(self) -> Register:
        """All records. Raises Findings where any has a fault: a paper made of the rest would lack something."""
        if self.reading.diagnostics:
            raise Findings(self.reading.diagnostics, "Ret det først; ellers ville noget mangle. Intet er skrevet.")
        return self.reading.register

    def require_sound(self, *refs: Ref) -> None:
        """Raise Findings where one of these records has a fault."""
        paths = {ref.path for ref in refs}
        found = [d for d in self.reading.diagnostics if d.path in paths]
        if found:
            raise Findings(found, "Ret det først. Intet er skrevet.")


def _rules_of(source: Source) -> tuple[Municipality | None, list[Fault]]:
    rules: Municipality | None = quickly.read("municipality", source.front)
    if rules is not None:
        return rules, list(rules.own_faults())
    from netvaerk.domain.municipality import Municipality as Model

    return Model.read(source.front, source.yaml.written)


def _defaults() -> Municipality:
    rules: Municipality | None = quickly.read("municipality", {})
    if rules is not None:
        return rules
    from netvaerk.domain.municipality import Municipality as Model

    return Model.model_validate({})


_RULES_FIRST = "Ret reglerne i netvaerk.yaml først. Intet er skrevet."


def register_of(rules: Municipality, filed: dict[Ref, Filed[Any]]) -> Register:
    """Sort records into a register."""
    of: dict[Kind, dict[str, Filed[Any]]] = {kind: {} for kind in Kind}
    for ref, record in filed.items():
        of[ref.kind][ref.id] = record
    assessments: dict[str, tuple[Filed[Assessment], ...]] = {}
    for id_, assessment in sorted(of[Kind.ASSESSMENT].items()):
        theme = id_.split("/")[0]
        assessments[theme] = (*assessments.get(theme, ()), assessment)
    return Register(rules, of[Kind.THEME], assessments, of[Kind.NETWORK], of[Kind.MEETING])


def records_of(register: Register) -> dict[Ref, Filed[Any]]:
    """Every record of a register, by its place: what `register_of` sorts."""
    found: dict[Ref, Filed[Any]] = {Ref(Kind.THEME, id_): f for id_, f in register.themes.items()}
    found |= {Ref(Kind.ASSESSMENT, f.id): f for filed in register.assessments.values() for f in filed}
    found |= {Ref(Kind.NETWORK, id_): f for id_, f in register.networks.items()}
    return found | {Ref(Kind.MEETING, id_): f for id_, f in register.meetings.items()}


def open_store(start: Path | None = None) -> Store:
    """Open the repository around a folder, the current one unless named.

    Raises Unusable where there is none.
    """
    return Store(find_root((start or Path.cwd()).resolve()))


@contextmanager
def _uncollected() -> Iterator[None]:
    """While thousands of records are made, and all are kept, there is no garbage: looking for it costs as much as making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _twice(sources: Mapping[Ref, Source]) -> Iterator[Diagnostic]:
    """Two files whose ids differ only by case or Unicode form are one id on many machines."""
    seen: dict[tuple[Kind, str], Ref] = {}
    for ref in sources:
        other = seen.setdefault((ref.kind, fold(ref.id)), ref)
        if other != ref:
            fault = Fault("NV110", (), f"Filen har samme id som {other.path}.", "Giv den ene et andet navn.")
            yield sources[ref].diagnose(fault)
