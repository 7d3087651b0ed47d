"""Fields: what Word works out itself, with what it says until then."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netvaerk.documents.word.xml import element, text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def begun(instruction: str) -> "list[Element]":
    """Return the runs before a field's result."""
    return [_mark("begin"), element("r", text(f" {instruction} ", "instrText")), _mark("separate")]


def ended() -> "Element":
    """Return the run after a field's result."""
    return _mark("end")


def field(instruction: str, result: "Iterable[Element]") -> "list[Element]":
    """Return a field and its result."""
    return [*begun(instruction), *result, ended()]


def entry(said: str) -> "list[Element]":
    """Return a field that shows nowhere and puts a line into the contents when Word makes them anew."""
    escaped = said.replace("\\", "\\\\").replace('"', '\\"')
    return [_mark("begin"), element("r", text(f' TC "{escaped}" \\f {TABLE} \\l 1 ', "instrText")), ended()]


TABLE = "p"  # what the contents and their entries are known to each other by
CONTENTS = f"TOC \\f {TABLE} \\h \\n"


def _mark(kind: str) -> "Element":
    return element("r", element("fldChar", fldCharType=kind))
