"""`netvaerk explain`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from netvaerk.checks.rule import Rule


def command(
    code: Annotated[str | None, typer.Argument(metavar="KODE", help="En regels kode, fx NV205; uden kode vises dem alle.")] = None,
    as_json: AsJson = False,
) -> None:
    """Forklar en regel: hvad den kontrollerer, hvorfor, og hvordan man retter det.

    netvaerk explain NV205
    netvaerk explain
    """
    from netvaerk.checks.table import rules
    from netvaerk.cli.console import say, say_json, table

    chosen = list(rules().values()) if code is None else [_rule(code)]
    if as_json:
        facts = [{"code": r.code, "severity": r.severity.name.lower(), "name": r.name, "page": r.page} for r in chosen]
        say_json(facts if code is None else facts[0])
    elif code is None:
        table(("Kode", "Vægt", "Regel"), [(r.code, r.severity.value, r.name) for r in chosen])
    else:
        say(f"{_fitted(chosen[0].page)}\n\nVægt: {chosen[0].severity.value}")


def _rule(code: str) -> "Rule":
    from netvaerk.checks.table import rules
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.text import did_you_mean

    rule = rules().get(code.strip().upper())
    if rule is None:
        raise Misuse(f"Koden »{code}« findes ikke.{did_you_mean(code.upper(), rules())} Se dem alle med: netvaerk explain")
    return rule


def _fitted(page: str) -> str:
    """The page with its paragraphs as wide as the terminal; examples, which are indented, stay as they are."""
    if not sys.stdout.isatty():
        return page
    import textwrap

    from rich.console import Console

    width = Console().width
    paragraphs = (
        p if p.startswith(" ") else textwrap.fill(p, width, break_long_words=False, break_on_hyphens=False) for p in page.split("\n\n")
    )
    return "\n\n".join(paragraphs)
