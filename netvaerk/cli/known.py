"""Known findings: those that stand in `netvaerk-baseline.txt` are not told again and do not count."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.repository.store import Store

_LENGTH = 16


def without_known(store: "Store", found: "Sequence[Diagnostic]") -> "tuple[list[Diagnostic], int]":
    """Return the findings that are not known, with one that tells of lines that fit nothing any more; and how many were known."""
    from netvaerk.repository.baseline import read_baseline

    listed = read_baseline(store.root)
    if listed is None:
        return list(found), 0
    lines = _lines(store, found)
    new = [d for d, line in zip(found, lines, strict=True) if line not in listed]
    stale = [number for line, number in listed.items() if line not in set(lines)]
    return sorted([*new, *_stale(stale)], key=lambda d: d.order), len(found) - len(new)


def write_known(store: "Store", found: "Sequence[Diagnostic]") -> str:
    """Write the list of what is found; where there is one already, it only grows shorter. Return what is to be said of it.

    Lines about a file that cannot be read just now are kept: what else is wrong with it cannot be seen.
    """
    from netvaerk.domain.danish import counted
    from netvaerk.repository.baseline import BASELINE_FILE, path_of, read_baseline, write_baseline

    now = {line for line in _lines(store, found) if line}
    listed = read_baseline(store.root)
    read = {source.path for source in store.reading.sources.values()}
    closed = {ref.path for ref in store.reading.there} - read
    kept = now if listed is None else {line for line in listed if line in now or path_of(line) in closed}
    if listed is not None and len(kept) == len(listed):
        return f"{BASELINE_FILE} passer og er ikke ændret."
    write_baseline(store.root, kept)
    if listed is None:
        return f"{BASELINE_FILE} er skrevet med {counted(len(kept), 'kendt fund', 'kendte fund')}. Gem den i git."
    gone = counted(len(listed) - len(kept), "linje", "linjer")
    return f"{gone} er slettet i {BASELINE_FILE}, som nu har {counted(len(kept), 'kendt fund', 'kendte fund')}. Gem den i git."


def _lines(store: "Store", found: "Sequence[Diagnostic]") -> list[str]:
    """The line of each finding; empty for those that no list can hold: what a change does is judged anew each time."""
    from functools import lru_cache

    from netvaerk import __version__
    from netvaerk.checks.table import STEPS
    from netvaerk.cli.reporting import private
    from netvaerk.reports.context import Context, concealing
    from netvaerk.reports.fingerprint import fingerprints
    from netvaerk.repository.baseline import line_of
    from netvaerk.repository.clock import today
    from netvaerk.repository.shown import shown_lines

    plain = lru_cache(maxsize=4)(lambda path: shown_lines(store.root, path))
    context = Context(store.root.name, __version__, today(), lines=concealing(plain, private(found)))
    marks = fingerprints(found, context)
    return ["" if d.code in STEPS else line_of(d.path, d.code, m[:_LENGTH]) for d, m in zip(found, marks, strict=True)]


def _stale(numbers: list[int]) -> "Iterator[Diagnostic]":
    from netvaerk.domain.danish import counted
    from netvaerk.domain.diagnostic import Diagnostic, Place, Severity
    from netvaerk.repository.baseline import BASELINE_FILE

    if numbers:
        place = Place(min(numbers), 1)
        message = f"{counted(len(numbers), 'linje', 'linjer').capitalize()} passer ikke på noget fund mere."
        help_ = "Slet dem med `netvaerk validate --write-baseline`."
        yield Diagnostic("NV707", Severity.INFO, message, BASELINE_FILE, place, place, help_)
