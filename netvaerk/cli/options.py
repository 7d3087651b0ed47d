"""The options that mean the same in every command, and how their texts are read."""

import re
from datetime import date
from typing import Annotated, TypeVar

import typer

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import did_you_mean
from netvaerk.domain.vocabulary import Word

NoCommit = Annotated[bool, typer.Option("--no-commit", help="Skriv filerne, men gem dem ikke i git.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Vis, hvad der ville blive ændret, uden at ændre noget.")]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")]
Public = Annotated[bool, typer.Option("--public", help="Lav det offentlige dokument, uden det lukkede.")]
OutDir = Annotated[str | None, typer.Option("--out", metavar="MAPPE", help="Mappe til dokumentet (ellers documents/).")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="Et eller flere formater, fx md,html,docx,pdf.")]
RoundName = Annotated[str | None, typer.Option("--round", metavar="RUNDE", help="Runde, fx january, juni-2026 eller 2027-01.")]

ROLE = "ROLLE, AFDELING"  # how people are written, see cli/people.py

W = TypeVar("W", bound=Word)


def read_day(text: str | None, option: str) -> date | None:
    """Read a day as people write it: `2026-05-01`, `01-05-2026` or `1.5.2026`. Raises Misuse for what is none."""
    if text is None:
        return None
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip())
    danish = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", text.strip())
    year, month, day = found.groups() if found else reversed(danish.groups()) if danish else ("0", "0", "0")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise Misuse(f"»{text}« er ikke en dato. Skriv {option} år-måned-dag, fx {option} 2026-05-01.") from None


def read_word(words: type[W], text: str, what: str) -> W:
    """Read one of a closed list of words, in Danish or ASCII letters. Raises Misuse with what is allowed."""
    try:
        return words(text.strip())
    except ValueError:
        known = [w.value for w in words]
        raise Misuse(
            f"»{text}« kan ikke bruges som {what}.{did_you_mean(text, known)} Vælg {', '.join(known[:-1])} eller {known[-1]}."
        ) from None


def read_named(words: type[W], given: list[str] | None, option: str, what: str) -> dict[W, str]:
    """Read `velfærd="…"`, as often as it is given. Raises Misuse for a word that is not on the list."""
    pairs = [read_pair(text, option, f'{next(iter(words)).value}="…"') for text in given or []]
    return {read_word(words, name, what): text for name, text in pairs}


def read_units(given: list[str] | None) -> dict[str, str]:
    """Read `--used "Borgerservice=…"`, as often as it is given."""
    pairs = [read_pair(text, "--used", '"Borgerservice=…"') for text in given or []]
    empty = next((unit for unit, what in pairs if not what), None)
    if empty is not None:
        raise Misuse(f'Skriv, hvad {empty} har taget i brug: --used "{empty}=…"')
    return dict(pairs)


def written(text: str | None) -> str | None:
    """Return a text; None where nothing but blanks was written."""
    return text if text and text.strip() else None


def read_pair(text: str, option: str, example: str, *, last: bool = False) -> tuple[str, str]:
    """Read `name=value`; with `last` at the last equals sign, for names that may hold one. Raises Misuse where there is none."""
    name, equals, value = text.rpartition("=") if last else text.partition("=")
    if not equals or not name.strip():
        raise Misuse(f"»{text}« kan ikke læses. Skriv {option} {example}.")
    return name.strip(), value.strip()


def read_formats(given: str) -> tuple[str, ...]:
    """Read `md,pdf`. Raises Misuse for a format that documents do not come in."""
    from netvaerk.documents.formats import FORMATS

    asked = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in asked if name not in FORMATS]
    if unknown or not asked:
        raise Misuse(f"Formatet »{unknown[0] if unknown else given}« findes ikke. Vælg {listed(list(FORMATS), 'eller')}.")
    return asked
