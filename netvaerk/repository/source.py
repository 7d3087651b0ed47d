"""One file as it was read: its bytes, its front matter and its body, and where everything stands."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from netvaerk.domain.diagnostic import Diagnostic, Fix, Place, Severity, line_of
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.glance import Glance, glance
from netvaerk.repository.encoding import HELP, NotUtf8, decoded
from netvaerk.repository.lines import Lines
from netvaerk.repository.yaml_fault import YamlFault
from netvaerk.repository.yaml_text import CHOOSE, IN_CONFLICT, Yaml, read_yaml

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

BOM = "\ufeff"
MAX_BYTES = 1_000_000
# A document end in YAML; inside the front matter nothing else can begin a line with three hyphens.
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\Z)")
# The three lines that git writes where two versions meet. In Markdown the one in the middle may be the line under a heading.
_CONFLICT = [re.compile(rf"^{mark}{{7}}(?:[ ][^\r\n]*)?(?=\r?$)", re.MULTILINE) for mark in "<=>"]
_ABOVE = re.compile(rf"[\s{BOM}]+(?=---[ \t]*\r?$)", re.MULTILINE)


class Unreadable(Exception):
    """A file that cannot be taken apart at all."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Take what is to be shown."""
        super().__init__(line_of(diagnostic))
        self.diagnostic = diagnostic


@dataclass(eq=False)  # not frozen: one is made of every file, and that would take five times as long
class Source:
    """A file taken apart: `text` is without a byte order mark; `yaml` starts at `offset` in it. It is never changed."""

    path: str
    raw: bytes
    text: str
    yaml: Yaml
    offset: int
    body_start: int
    _glance: Glance | None = None

    def __post_init__(self) -> None:
        """Set apart the Markdown below the front matter."""
        self.body = self.text[self.body_start :]

    @property
    def newline(self) -> str:
        """The line ending that new lines in this file take: that of its first line."""
        return "\r\n" if self.text.partition("\n")[0].endswith("\r") else "\n"

    @property
    def front(self) -> dict[str, Any]:
        """The front matter as plain values."""
        return self.yaml.value

    @property
    def glance(self) -> Glance:
        """What its characters may be, at a glance."""
        if self._glance is None:
            self._glance = glance(self.raw)
        return self._glance

    @cached_property
    def lines(self) -> Lines:
        """The lines of the file, for places in it."""
        return Lines(self.text)

    def diagnose(self, fault: Fault) -> Diagnostic:
        """Give a fault its place: the value, the key where the fault is about that, or the nearest around what is missing."""
        start, end = self._span(fault)
        fix = Fix(start, end, fault.fix) if fault.fix is not None else None
        places = self.lines.place(start), self.lines.place(max(start, end))
        return Diagnostic(fault.code, fault.severity, fault.message, self.path, *places, fault.help, fix)

    def _span(self, fault: Fault) -> tuple[int, int]:
        if fault.span is not None:
            return fault.span
        if fault.body is not None:
            return self.body_start + fault.body[0], self.body_start + fault.body[1]
        first_line = 0, len(self.text.split("\n", 1)[0].rstrip("\r"))
        if not fault.where:
            return first_line
        node, exact = self.yaml.node(fault.where)
        if exact and fault.at_key:
            node = self.yaml.key_node(fault.where) or node
        elif not exact:
            node = self._key_around(fault.where)
        if node is None or node is self.yaml.root:
            return first_line
        start, end = self.yaml.span(node)
        if start == end:
            start, end = self._of_nothing(fault.where, start)
        return self.offset + start, self.offset + end

    def _of_nothing(self, where: Where, start: int) -> tuple[int, int]:
        """Where the value is empty: its key, or the hyphen of the list."""
        if isinstance(where[-1], int):
            hyphen = self.yaml.text.rfind("-", 0, start)
            return (hyphen, hyphen + 1) if hyphen >= 0 else (start, start)
        key = self.yaml.key_node(where)
        return self.yaml.span(key) if key else (start, start)

    def _key_around(self, where: Where) -> "Node | None":
        """The key of the nearest place around one that is missing, or the item of a list."""
        for length in range(len(where) - 1, 0, -1):
            node, exact = self.yaml.node(where[:length])
            if exact:
                return node if isinstance(where[length - 1], int) else self.yaml.key_node(where[:length])
        return None


def whole_file(code: str, path: str, message: str, help_: str = "", place: Place = Place(1, 1)) -> Diagnostic:  # noqa: B008 - a frozen value
    """Return a diagnostic about a file that cannot be taken apart."""
    return Diagnostic(code, Severity.ERROR, message, path, place, place, help_)


def too_big(path: str) -> Diagnostic:
    """Return the diagnostic of a file that is not read for its size."""
    return whole_file("NV107", path, f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB.", "Læg billeder og bilag i egne filer.")


def parse(path: str, raw: bytes, *, whole: bool = False) -> Source:
    """Take a file apart.

    Args:
        path: relative to the repository's root, for messages.
        raw: its bytes.
        whole: the file is YAML all through (`netvaerk.yaml`), without a body.

    Raises Unreadable with the diagnostic.
    """
    text = _decode(path, raw)
    start, end, body = (0, len(text), len(text)) if whole else _front(path, text)
    try:
        yaml = read_yaml(text[start:end])
    except YamlFault as fault:
        lines = Lines(text)
        places = lines.place(start + fault.start), lines.place(start + fault.end)
        raise Unreadable(Diagnostic(fault.code, Severity.ERROR, fault.message, path, *places, fault.help)) from None
    return Source(path, raw, text, yaml, start, body)


def as_text(path: str, raw: bytes) -> Source:
    """Return a file that cannot be taken apart as one text, without a front matter and without a body."""
    text = raw.decode("utf-8", "replace").removeprefix(BOM)
    return Source(path, text.encode(), text, Yaml("", {}), 0, 0)


def _decode(path: str, raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise Unreadable(too_big(path))
    try:
        return decoded(raw)
    except NotUtf8 as error:
        raise Unreadable(whole_file("NV101", path, error.message, HELP, error.place)) from None


def _front(path: str, text: str) -> tuple[int, int, int]:
    """Return where the front matter starts and ends, and where the body starts."""
    opening = _FENCE.match(text)
    closing = _closing(text, opening.end()) if opening else None
    if opening and closing:
        return opening.end(), closing.start(), closing.end()
    lines = Lines(text)
    if span := conflict(text):
        raise Unreadable(Diagnostic("NV112", Severity.ERROR, IN_CONFLICT, path, lines.place(span[0]), lines.place(span[1]), CHOOSE))
    if opening:
        end, message = lines.place(len(opening[0].rstrip())), "Indledningen bliver ikke lukket."
        raise Unreadable(
            Diagnostic("NV103", Severity.ERROR, message, path, Place(1, 1), end, "Skriv en linje med --- efter den sidste nøgle.")
        )
    raise Unreadable(_no_opening(path, text, lines))


def _closing(text: str, start: int) -> re.Match[str] | None:
    place = start
    while (place := text.find("\n---", place - 1) + 1) > 0:
        if found := _FENCE.match(text, place):
            return found
        place += 3
    return None


def _no_opening(path: str, text: str, lines: Lines) -> Diagnostic:
    if above := _ABOVE.match(text):
        place, fix = lines.place(above.end()), Fix(0, above.end(), "")
        message = "Der står tomme linjer eller mellemrum foran indledningen."
        return Diagnostic("NV102", Severity.ERROR, message, path, Place(1, 1), place, "Slet dem, så filen begynder med ---.", fix)
    if text and not text.strip("\0"):
        return whole_file("NV113", path, "Filen består kun af NUL-tegn: indholdet er gået tabt.", "Hent en ældre udgave fra git.")
    message = "Filen begynder ikke med en indledning." if text.strip() else "Filen er tom."
    return whole_file("NV102", path, message, "Første linje skal være ---, så følger nøglerne, og så en linje med --- igen.")


def conflict(text: str) -> tuple[int, int] | None:
    """Where git has left two versions of a text: all three of its lines in order, also inside fenced code."""
    found = place = None
    if "<<<<<<<" not in text:
        return None
    for mark in _CONFLICT:
        place = mark.search(text, place.end() if place else 0)
        if place is None:
            return None
        found = found or place
    return found.span() if found else None
