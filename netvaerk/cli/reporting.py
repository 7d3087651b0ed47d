"""Gathering what a report knows, and printing it."""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import did_you_mean

if TYPE_CHECKING:
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.reports.context import Context
    from netvaerk.repository.store import Store

_COLOURS = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan", "place": "bold", "dim": "dim", "caret": "red"}


def read_format(given: str | None, as_json: bool) -> str:
    """Return the format of the report; `--json` is another name for one of them. Raises Misuse for what is none."""
    from netvaerk.reports.table import FORMATS, TEXT

    asked = (given or ("json" if as_json else TEXT)).strip().lower()
    if asked not in FORMATS:
        raise Misuse(f"Formatet »{given}« findes ikke.{did_you_mean(asked, FORMATS)} Vælg {', '.join(FORMATS[:-1])} eller {FORMATS[-1]}.")
    if as_json and asked != "json":
        raise Misuse(f"Skriv enten --json eller --format {asked}, ikke begge dele.")
    return asked


def files_of(store: "Store") -> list[str]:
    """The paths of all files that are checked."""
    from netvaerk.repository.layout import RULES_FILE

    return sorted([*(ref.path for ref in store.reading.there), *([RULES_FILE] if _has_rules(store) else [])])


def _has_rules(store: "Store") -> bool:
    from netvaerk.repository.files import holds
    from netvaerk.repository.layout import RULES_FILE

    return holds(store.root, RULES_FILE)


def prepared(
    store: "Store", found: "Sequence[Diagnostic]", shown: "Sequence[Diagnostic]", *, strict: bool
) -> "tuple[list[Diagnostic], Context]":
    """Return the findings as they may be shown, and what a report knows beside them.

    Args:
        store: the repository.
        found: all that is wrong with it: what some findings point at, none may repeat.
        shown: those that the user has asked for.
        strict: everything found counts as an error.
    """
    from functools import lru_cache

    from netvaerk import __version__
    from netvaerk.checks.table import rules
    from netvaerk.domain.diagnostic import bounded
    from netvaerk.reports.context import Context, concealing, discreet
    from netvaerk.repository.clock import today
    from netvaerk.repository.shown import shown_lines

    lines = lru_cache(maxsize=4)(lambda path: shown_lines(store.root, path))
    context = Context(
        name=store.root.name,
        version=__version__,
        today=today(),
        number=len(store.reading.there) + _has_rules(store),
        files=lambda: files_of(store),
        lines=concealing(lines, private(found)),
        rules=rules(),
        strict=strict,
        unsent=_unsent(store, shown),
        address=address_of(os.environ),
        elsewhere=len(found) - len(shown),
    )
    return bounded(discreet(shown, lines, private(found))), context


def private(found: "Sequence[Diagnostic]") -> "list[Diagnostic]":
    """The findings whose very characters no report may repeat."""
    from netvaerk.checks.table import PERSONAL_DATA

    return [d for d in found if d.code in PERSONAL_DATA]


def _unsent(store: "Store", shown: "Sequence[Diagnostic]") -> frozenset[str]:
    """Those of the files shown that are assessments of a theme which can still be scored."""
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.layout import ref_of

    refs = {ref for path in {d.path for d in shown} if (ref := ref_of(path)) and ref.kind is Kind.ASSESSMENT}
    return frozenset(ref.path for ref in refs if _can_be_scored(ref.id.partition("/")[0], store))


def _can_be_scored(theme: str, store: "Store") -> bool:
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.steps.assessing import require_open

    register = store.reading.register
    if theme not in register.themes:
        return True
    try:
        require_open(register.themes[theme], register)
    except Refusal:
        return False
    return True


def address_of(environment: Mapping[str, str]) -> str:
    """Where GitHub or GitLab shows the files of the run that this is part of, or nothing."""
    of_github = [environment.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    of_gitlab = [environment.get(f"CI_{name}", "") for name in ("PROJECT_URL", "COMMIT_SHA")]
    if all(of_github):
        address = "{}/{}/blob/{}/".format(*of_github)
    elif all(of_gitlab):
        address = "{}/-/blob/{}/".format(*of_gitlab)
    else:
        return ""
    return address if re.fullmatch(r"https?://[\w.:/~%-]+", address, re.ASCII) else ""


def show(format_: str, found: "Sequence[Diagnostic]", context: "Context") -> None:
    """Print a report: in colours at a terminal, and in UTF-8 where a machine reads it."""
    from netvaerk.cli.console import say
    from netvaerk.reports.table import TEXT, render

    if format_ == TEXT and sys.stdout.isatty():
        _paint(found, context)
        return
    if format_ != TEXT:
        for_machines()
    for line in render(format_, found, context).split("\n")[:-1]:
        say(line)


def for_machines() -> None:
    """Let what is printed be UTF-8 where no terminal shows it: on Windows a file would be written in the machine's own letters."""
    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def _paint(found: "Sequence[Diagnostic]", context: "Context") -> None:
    from rich.console import Console
    from rich.text import Text

    from netvaerk.reports.text import lines

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines(found, context, console.width):
        console.print(Text.assemble(*((text, _COLOURS.get(style, "")) for style, text in line)), soft_wrap=True)
