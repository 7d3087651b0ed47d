"""What `validate` does with its options, step by step: judge, mend, leave out, report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netvaerk.cli import judging, known
from netvaerk.cli.console import say, warn
from netvaerk.cli.mending import mend_all, show_diff
from netvaerk.cli.reporting import files_of, prepared, read_format, show
from netvaerk.domain.danish import counted
from netvaerk.domain.errors import Misuse
from netvaerk.reports.table import TEXT
from netvaerk.repository.layout import INDEX_FILE
from netvaerk.repository.store import open_store

if TYPE_CHECKING:
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.repository.store import Store

Wanted = Callable[[str], bool]


@dataclass(frozen=True)
class Asked:
    """The options of `validate`; as they are where none is given."""

    paths: tuple[str, ...] = ()
    format: str | None = None
    as_json: bool = False
    strict: bool = False
    fix: bool = False
    diff: bool = False
    base: str | None = None
    changed: bool = False
    baseline: bool = True
    write_baseline: bool = False
    history: bool = False


def carry_out(asked: Asked) -> int:
    """Validate and report; return the exit code. Raises Misuse for options that do not go together."""
    format_ = _format(asked)
    store = open_store()
    judged = judging.judge(store, asked.base)
    found, wanted = judged.found, _wanted(asked, store, judged)
    tell = say if format_ == TEXT else warn
    if asked.write_baseline:
        tell(known.write_known(store, found))

    def find(mended: "Store") -> "Sequence[Diagnostic]":
        return judging.judge(mended, asked.base).found

    if asked.diff:
        show_diff(store, found, find, wanted)
    elif asked.fix:
        found = mend_all(store, found, find, wanted, tell).found
        store = open_store()
    return _report(asked, store, judging.Judged(found, judged.base), wanted, format_)


def _format(asked: Asked) -> str:
    format_ = read_format(asked.format, asked.as_json)
    if asked.diff and format_ != TEXT:
        raise Misuse("--diff viser ændringer som tekst og kan ikke bruges sammen med et andet format.")
    if asked.write_baseline and (asked.paths or asked.changed or asked.fix or asked.diff):
        raise Misuse("--write-baseline gælder alle filer og kan ikke bruges sammen med filnavne, --changed, --fix eller --diff.")
    return format_


def _wanted(asked: Asked, store: "Store", judged: judging.Judged) -> Wanted:
    in_files: Wanted = _everywhere
    if asked.paths:
        from netvaerk.repository.choosing import choose

        in_files = choose(store, asked.paths, {*files_of(store), *(d.path for d in judged.found), INDEX_FILE})
    return lambda path: in_files(path) and (not asked.changed or judging.about(judged.base, path))


def _everywhere(_path: str) -> bool:
    return True


def _report(asked: Asked, store: "Store", judged: judging.Judged, wanted: Wanted, format_: str) -> int:
    left, passed_over = known.without_known(store, judged.found) if asked.baseline else (list(judged.found), 0)
    here = [d for d in left if wanted(d.path)]
    past = judging.in_history(store) if asked.history else []
    shown, context = prepared(store, judged.found, [*here, *past], strict=asked.strict)
    context = replace(context, elsewhere=len(left) - len(here), changes=judging.changes(store, judged.base))
    if not asked.diff:
        show(format_, shown, context)
    if passed_over and format_ == TEXT:
        from netvaerk.repository.baseline import BASELINE_FILE

        say(f"{counted(passed_over, 'kendt fund', 'kendte fund')} i {BASELINE_FILE} er ikke talt med.")
    return 1 if any(context.fails(d) for d in shown) else 0
