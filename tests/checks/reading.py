"""A small language for tests of what reading a file finds, and where."""

from textwrap import dedent

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref
from netvaerk.repository.reading import read_record
from netvaerk.repository.source import Unreadable, parse

REFS = {
    Kind.THEME: Ref(Kind.THEME, "2026-byhaver"),
    Kind.ASSESSMENT: Ref(Kind.ASSESSMENT, "2026-byhaver/abc"),
    Kind.NETWORK: Ref(Kind.NETWORK, "2026-byhaver"),
    Kind.MEETING: Ref(Kind.MEETING, "2027-01-19-chefforum"),
}
DRAFT = 'titel: "Byhaver"\nstatus: kladde\noprettet: 2026-05-01\n'
MEETING = 'organ: "Chefforum"\ndato: 2027-01-19\ntid: "15:00"\nstatus: planlagt\n'
Problem = tuple[int, int, str]


def found_in(raw: str | bytes, kind: Kind = Kind.THEME) -> list[Diagnostic]:
    """What is wrong with a file, in the order of its places."""
    ref = REFS[kind]
    try:
        _, found = read_record(ref, parse(ref.path, raw if isinstance(raw, bytes) else raw.encode("utf-8")))
    except Unreadable as error:
        return [error.diagnostic]
    return sorted(found, key=lambda d: d.order)


def file_of(front: str, before: str = DRAFT, body: str = "") -> str:
    """The file with this front matter; its first line is line 5 below a draft's or line 6 below a meeting's."""
    return f"---\n{before}{dedent(front).lstrip()}---\n{body}"


def check(front: str, problem: Problem | None = None, *more: Problem, before: str = DRAFT, kind: Kind = Kind.THEME) -> list[Diagnostic]:
    """Read front matter, and compare what is found: the line, the column and the code of each, and nothing else."""
    found = found_in(file_of(front, before), kind)
    assert [(d.start.line, d.start.column, d.code) for d in found] == [p for p in (problem, *more) if p]
    return found
