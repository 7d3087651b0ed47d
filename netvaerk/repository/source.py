"""One file as it was read: its bytes, its front matter and its body, and where everything stands."""

import re
from dataclasses import dataclass
from typing import Any

from netvaerk.domain.fault import Fault
from netvaerk.domain.text import visible
from netvaerk.repository.yaml_text import Yaml, YamlFault, read_yaml

BOM = "\ufeff"
MAX_BYTES = 4_000_000
# A document end in YAML; inside the front matter nothing else can begin a line with three hyphens.
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\Z)")
_CONFLICT = [re.compile(mark, re.MULTILINE) for mark in (r"^<{7} ", r"^={7}\r?$", r"^>{7} ")]
_SAVE_AGAIN = "Åbn filen, og gem den igen med tegnsættet UTF-8."
_CLOSING = re.compile(r"^---[ \t]*(?:\r\n|\n|\Z)", re.MULTILINE)


@dataclass(frozen=True)
class Diagnostic:
    """A fault with its place: file, line and column (from 1), ready to be shown."""

    path: str
    line: int
    column: int
    message: str
    help: str = ""

    def __str__(self) -> str:
        """`data/themes/x.md:4:15 …` with the help on its own line."""
        help_ = f"\n    {self.help}" if self.help else ""
        return f"{visible(self.path)}:{self.line}:{self.column} {visible(self.message)}{visible(help_, keep_newlines=True)}"


class Unreadable(Exception):
    """A file that cannot be taken apart at all."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Take what is to be shown."""
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


@dataclass(frozen=True)
class Source:
    """A file taken apart: `text` is without a byte order mark; `yaml` starts at `offset` in it."""

    path: str
    raw: bytes
    text: str
    yaml: Yaml
    offset: int
    body_start: int

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.text[self.body_start :]

    @property
    def newline(self) -> str:
        """The line ending that new lines in this file take: that of its first line."""
        return "\r\n" if self.text.partition("\n")[0].endswith("\r") else "\n"

    @property
    def front(self) -> dict[str, Any]:
        """The front matter as plain values."""
        return self.yaml.value

    def diagnose(self, fault: Fault) -> Diagnostic:
        """Give a fault its line and column: the value, for an unknown key the key, for a missing one the nearest around it."""
        node, exact = self.yaml.node(fault.where)
        is_empty = node is not None and node.start_mark.index == node.end_mark.index
        if exact and (is_empty or fault.message.startswith("Nøglen")):
            node = self.yaml.key_node(fault.where) or node
        at_top = not fault.where or (not exact and node is self.yaml.root)
        place = 0 if at_top or node is None else self.offset + node.start_mark.index
        return self.diagnostic(place, fault.message, fault.help)

    def diagnostic(self, place: int, message: str, help_: str = "") -> Diagnostic:
        """Return a diagnostic at an offset in the text."""
        return _located(self.path, self.text, place, message, help_)


def _located(path: str, text: str, place: int, message: str, help_: str = "") -> Diagnostic:
    before = text[:place]
    line = before.count("\n") + 1
    return Diagnostic(path, line, place - (before.rfind("\n") + 1) + 1, message, help_)


def parse(path: str, raw: bytes, *, whole: bool = False) -> Source:
    """Take a file apart.

    Args:
        path: relative to the repository's root, for messages.
        raw: its bytes.
        whole: the file is YAML all through (`netvaerk.yaml`), without a body.

    Raises Unreadable with the diagnostic.
    """
    text = _decode(path, raw)
    _refuse_conflict(path, text)
    start, end, body = (0, len(text), len(text)) if whole else _front(path, text)
    try:
        yaml = read_yaml(text[start:end])
    except YamlFault as fault:
        raise Unreadable(_located(path, text, start + fault.start, fault.message, fault.help)) from None
    return Source(path, raw, text, yaml, start, body)


def _decode(path: str, raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise Unreadable(
            Diagnostic(path, 1, 1, f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB.", "Læg billeder og bilag i egne filer.")
        )
    try:
        text = raw.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise Unreadable(Diagnostic(path, before.count(b"\n") + 1, column, "Filen er ikke gemt som UTF-8.", _SAVE_AGAIN)) from None
    if "\0" in text:
        raise Unreadable(_located(path, text, text.index("\0"), "Her står et tegn, som en fil ikke må indeholde.", _SAVE_AGAIN))
    return text


def _refuse_conflict(path: str, text: str) -> None:
    """Stop at what git leaves in a file where two people have changed the same lines."""
    place, first = 0, None
    for mark in _CONFLICT:
        found = mark.search(text, place)
        if not found:
            return
        place, first = found.end(), found.start() if first is None else first
    help_ = "Vælg, hvad der skal stå, og slet linjerne med <<<<<<<, ======= og >>>>>>>."
    raise Unreadable(_located(path, text, first or 0, "To udgaver af filen er i konflikt her.", help_))


def _front(path: str, text: str) -> tuple[int, int, int]:
    """Return where the front matter starts and ends, and where the body starts."""
    opening = _FENCE.match(text)
    if not opening:
        help_ = "Første linje skal være ---, så følger nøglerne, og så en linje med --- igen."
        raise Unreadable(Diagnostic(path, 1, 1, "Filen begynder ikke med en indledning.", help_))
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise Unreadable(Diagnostic(path, 1, 1, "Indledningen bliver ikke lukket.", "Skriv en linje med --- efter den sidste nøgle."))
    return opening.end(), closing.start(), closing.end()
