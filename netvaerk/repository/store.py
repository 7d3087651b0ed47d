"""Reading a repository: every file a record or a diagnostic, everything in one run."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from netvaerk.domain.assessment import Assessment
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
from netvaerk.repository.files import read_bytes, reason
from netvaerk.repository.git import Git, find_root
from netvaerk.repository.layout import MODELS, RULES_FILE, Ref, entries, ref_of
from netvaerk.repository.naming import misfiled
from netvaerk.repository.source import Diagnostic, Source, Unreadable, parse


class Findings(NetvaerkError):
    """Records that cannot be used until somebody mends them."""

    def __init__(self, diagnostics: list[Diagnostic], why: str) -> None:
        """Take what was found, and why it stops the command."""
        super().__init__("\n".join([*(str(d) for d in diagnostics), why]))
        self.diagnostics = diagnostics


@dataclass
class Reading:
    """All records, as far as they can be read, the files they came from, and what was found wrong."""

    register: Register
    filed: dict[Ref, Filed[Any]]
    sources: dict[Ref, Source]
    diagnostics: list[Diagnostic]


@dataclass
class _Collected:
    filed: dict[Ref, Filed[Any]] = field(default_factory=dict)
    sources: dict[Ref, Source] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class Store:
    """The records of one repository, and the only way to write them."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self.root = root
        self.git = Git(root)

    @cached_property
    def rules(self) -> Municipality:
        """The municipality's rules. Raises Findings where `netvaerk.yaml` has faults."""
        raw = read_bytes(self.root, RULES_FILE)
        if raw is None:
            return Municipality.model_validate({})
        try:
            source = parse(RULES_FILE, raw, whole=True)
        except Unreadable as error:
            raise Findings([error.diagnostic], _RULES_FIRST) from None
        rules, faults = Municipality.read(source.front, source.yaml.written)
        if rules is None or faults:
            raise Findings([source.diagnose(f) for f in faults], _RULES_FIRST)
        return rules

    @cached_property
    def reading(self) -> Reading:
        """Everything that can be read, with what was found wrong, sorted by place."""
        collected = _Collected()
        for kind in Kind:
            self._collect(kind, collected)
        diagnostics = sorted(collected.diagnostics, key=lambda d: (d.path, d.line, d.column, d.message))
        return Reading(register_of(self.rules, collected.filed), collected.filed, collected.sources, diagnostics)

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
        for path in entries(self.root, kind):
            ref = ref_of(path)
            if ref is None or (self.root / path).is_dir():
                into.diagnostics.extend(_stray(self.root, path))
                continue
            try:
                source = self._source(path)
            except Unreadable as error:
                into.diagnostics.append(error.diagnostic)
                continue
            into.sources[ref] = source
            into.diagnostics.extend(_twice(source, ref, seen))
            filed, found = read_record(ref, source)
            into.diagnostics.extend(found)
            if filed is not None:
                into.filed[ref] = filed

    def _source(self, path: str) -> Source:
        try:
            inside = (self.root / path).resolve(strict=True).is_relative_to(self.root.resolve())
            raw = (self.root / path).read_bytes() if inside else b""
        except (OSError, RuntimeError) as error:  # RuntimeError: until Python 3.13 a link that leads to itself
            why = reason(error) if isinstance(error, OSError) else "linket går i ring"
            raise Unreadable(Diagnostic(path, 1, 1, f"Filen kan ikke læses: {why}.", "Læg selve filen her, eller slet den.")) from None
        if not inside:
            raise Unreadable(Diagnostic(path, 1, 1, "Filen er et link, der peger ud af lageret.", "Læg selve filen her i stedet."))
        return parse(path, raw)


_RULES_FIRST = "Ret reglerne i netvaerk.yaml først. Intet er skrevet."


def read_record(ref: Ref, source: Source) -> tuple[Filed[Any] | None, list[Diagnostic]]:
    """Return the record of a file, or None, and what was found wrong: its values, its name and its body."""
    record, faults = MODELS[ref.kind].read(source.front, source.yaml.written)
    if record is None:
        return None, [source.diagnose(f) for f in faults]
    faults = [*faults, *misfiled(ref, record), *record.body_faults(source.body)]
    return Filed(ref.id, record, source.body), [source.diagnose(f) for f in faults]


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


def open_store(start: Path | None = None) -> Store:
    """Open the repository around a folder, the current one unless named.

    Raises Unusable where there is none.
    """
    return Store(find_root((start or Path.cwd()).resolve()))


def _twice(source: Source, ref: Ref, seen: dict[str, str]) -> Iterator[Diagnostic]:
    """Two files whose ids differ only by case or Unicode form are one id on many machines."""
    other = seen.setdefault(fold(ref.id), ref.path)
    if other != ref.path:
        yield source.diagnose(Fault((), f"Filen har samme id som {other}.", "Giv den ene et andet navn."))


def _stray(root: Path, path: str) -> Iterator[Diagnostic]:
    """What lies in a folder of records and is none: harmless files are passed over, folders and lost Markdown named."""
    is_folder = (root / path).is_dir()
    if is_folder and path.startswith("data/assessments/") and path.count("/") == 2:
        return
    if is_folder or path.endswith(".md"):
        yield Diagnostic(path, 1, 1, "Her kan ikke ligge en mappe." if is_folder else "Filen ligger det forkerte sted.", _PLACES)


_PLACES = "Temaer ligger i data/themes, vurderinger i data/assessments/<tema>, netværk i data/networks og møder i data/meetings."
