"""Reading a repository: every file a record or a diagnostic, everything in one run."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.diagnostic import FEW_SHOWN, Diagnostic, bounded, line_of
from netvaerk.domain.errors import NetvaerkError
from netvaerk.domain.fault import Fault
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.plan import Kind
from netvaerk.domain.record import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme
from netvaerk.repository.git import Git, find_root
from netvaerk.repository.layout import MODELS, RULES_FILE, Ref, listing, ref_of
from netvaerk.repository.naming import misfiled
from netvaerk.repository.opening import Opener, refused
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.straying import astray, stray
from netvaerk.repository.whole_text import torn


class Findings(NetvaerkError):
    """Records that cannot be used until somebody mends them."""

    def __init__(self, diagnostics: list[Diagnostic], why: str) -> None:
        """Take what was found, and why it stops the command."""
        super().__init__("\n".join([*(line_of(d) for d in bounded(diagnostics, FEW_SHOWN)), why]))
        self.diagnostics = diagnostics


@dataclass
class Reading:
    """All records, as far as they can be read, the files they came from, and what was found wrong."""

    register: Register
    filed: dict[Ref, Filed[Any]]
    sources: dict[Ref, Source]
    diagnostics: list[Diagnostic]
    # Every record whose file is there, also where it cannot be read: a reference to it is no reference into nothing.
    there: frozenset[Ref] = frozenset()
    rules_source: Source | None = None
    # False where `netvaerk.yaml` has a fault: what the municipality has decided is not known, and the rules are the defaults.
    rules_known: bool = True


@dataclass
class _Collected:
    there: set[Ref] = field(default_factory=set)
    filed: dict[Ref, Filed[Any]] = field(default_factory=dict)
    sources: dict[Ref, Source] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class Store:
    """The records of one repository, and the only way to write them."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self.root = root
        self.git = Git(root)

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
        rules, _, found = self._read_rules
        if found:
            raise Findings(found, _RULES_FIRST)
        return rules

    @cached_property
    def _read_rules(self) -> tuple[Municipality, Source | None, list[Diagnostic]]:
        """The rules, or the defaults where the file cannot be used; the file, and what is wrong with it."""
        defaults = Municipality.model_validate({})
        try:
            raw = self.raw(RULES_FILE)
            if raw is None:
                return defaults, None, []
            source = parse(RULES_FILE, raw, whole=True)
        except Unreadable as error:
            return defaults, None, [error.diagnostic]
        rules, faults = Municipality.read(source.front, source.yaml.written)
        return rules or defaults, source, [source.diagnose(f) for f in faults]

    @cached_property
    def reading(self) -> Reading:
        """Everything that can be read, with what was found wrong, sorted by place."""
        rules, rules_source, found = self._read_rules
        collected, rules_known = _Collected(diagnostics=list(found)), not found
        for kind in Kind:
            self._collect(kind, collected)
        collected.diagnostics.extend(astray(self.root))
        diagnostics = sorted(collected.diagnostics, key=lambda d: d.order)
        register = register_of(rules, collected.filed)
        there = frozenset(collected.there)
        return Reading(register, collected.filed, collected.sources, diagnostics, there, rules_source, rules_known)

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

    def _collect(self, kind: Kind, into: _Collected) -> None:
        seen: dict[str, str] = {}
        paths, closed = listing(self.root, kind)
        into.diagnostics.extend(refused(folder, error) for folder, error in closed.items())
        for path in paths:
            ref = ref_of(path)
            if ref is None or os.path.isdir(self.root / path):  # noqa: PTH112 - never raises
                into.diagnostics.extend(stray(self.root, path))
                continue
            into.there.add(ref)
            try:
                source = parse(path, self.raw(path) or b"")
            except Unreadable as error:
                into.diagnostics.append(error.diagnostic)
                continue
            into.sources[ref] = source
            into.diagnostics.extend(_twice(source, ref, seen))
            filed, found = read_record(ref, source)
            into.diagnostics.extend(found)
            if filed is not None:
                into.filed[ref] = filed


_RULES_FIRST = "Ret reglerne i netvaerk.yaml først. Intet er skrevet."


def read_record(ref: Ref, source: Source) -> tuple[Filed[Any] | None, list[Diagnostic]]:
    """Return the record of a file, or None, and what was found wrong: its values, its name and its body."""
    model = MODELS[ref.kind]
    if fault := torn(source, model.key_order()):
        return None, [source.diagnose(fault)]
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


def register_of(rules: Municipality, filed: dict[Ref, Filed[Any]]) -> Register:
    """Sort records into a register."""

    def of(kind: Kind) -> dict[str, Filed[Any]]:
        return {ref.id: record for ref, record in filed.items() if ref.kind is kind}

    assessments: dict[str, tuple[Filed[Assessment], ...]] = {}
    for id_, record in sorted(of(Kind.ASSESSMENT).items()):
        theme = id_.split("/")[0]
        assessments[theme] = (*assessments.get(theme, ()), record)
    themes: dict[str, Filed[Theme]] = of(Kind.THEME)
    networks: dict[str, Filed[Network]] = of(Kind.NETWORK)
    meetings: dict[str, Filed[Meeting]] = of(Kind.MEETING)
    return Register(rules, themes, assessments, networks, meetings)


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


def _twice(source: Source, ref: Ref, seen: dict[str, str]) -> Iterator[Diagnostic]:
    """Two files whose ids differ only by case or Unicode form are one id on many machines."""
    other = seen.setdefault(fold(ref.id), ref.path)
    if other != ref.path:
        yield source.diagnose(Fault("NV110", (), f"Filen har samme id som {other}.", "Giv den ene et andet navn."))
