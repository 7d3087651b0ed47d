"""Findings as the summary of a pull request: what the change touches, what is missing, and links to the lines.

It is Markdown that a git host shows, so all that comes from records is escaped; nothing in it is a link, a picture, a mention of
somebody or a reference to an issue. It tells nothing of an assessment's content before the agenda is sent.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from netvaerk.domain.danish import counted
from netvaerk.domain.diagnostic import Diagnostic, Severity
from netvaerk.domain.markdown import escape
from netvaerk.reports.address import address
from netvaerk.reports.context import Change, Context, Happened
from netvaerk.reports.text import checked, elsewhere

_SECTIONS = {Severity.ERROR: "Skal rettes", Severity.WARNING: "Bør ses efter", Severity.INFO: "Til oplysning"}
_ASSESSMENTS = "data/assessments/"
_RECORDS = {"data/themes/": "tema", "data/networks/": "netværk", "data/meetings/": "møde"}
_HAPPENED = {Happened.NEW: "Nyt", Happened.CHANGED: "Ændret", Happened.GONE: "Slettet"}
_OF_ASSESSMENTS = {Happened.NEW: ("ny", "nye"), Happened.CHANGED: ("ændret", "ændrede"), Happened.GONE: ("slettet", "slettede")}
_NOUNS = ("vurdering", "vurderinger")
_MOST_SHOWN = 100
# Git hosts make @name a mention, #1, !1, ~a, &1, %1, $1 and GH-1 references and :name: a picture, also where a character is escaped.
_REFERENCE = re.compile(r"([@#!~&%$]|\bGH-)(?=\w)|:(?=[\w+-]+:)", re.IGNORECASE)


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report."""
    blocks = ["## Kontrol af filerne", f"{checked(found, context)}."]
    if context.changes:
        blocks += ["### Ændringen", "\n".join(_changes(context))]
    for severity, title in _SECTIONS.items():
        those = [d for d in found if d.severity is severity]
        if those:
            blocks += [f"### {title}", "\n".join(_finding(d, context) for d in those[:_MOST_SHOWN])]
        if len(those) > _MOST_SHOWN:
            blocks.append(f"… og {len(those) - _MOST_SHOWN} mere. Se dem alle med `netvaerk validate`.")
    if context.elsewhere:
        blocks.append(elsewhere(context))
    return "\n\n".join(blocks) + "\n"


def _changes(context: Context) -> Iterator[str]:
    for change in context.changes:
        if not change.path.startswith(_ASSESSMENTS):
            yield f"- {_HAPPENED[change.what]}{_kind(change.path)}: {_record(change, context)}"
    assessments = Counter(c.what for c in context.changes if c.path.startswith(_ASSESSMENTS))
    for what, number in sorted(assessments.items(), key=lambda item: item[0].value, reverse=True):
        yield f"- {counted(number, *(f'{word} {noun}' for word, noun in zip(_OF_ASSESSMENTS[what], _NOUNS, strict=True)))}"


def _kind(path: str) -> str:
    return next((f" {noun}" for folder, noun in _RECORDS.items() if path.startswith(folder)), "")


def _record(change: Change, context: Context) -> str:
    name = _plain(change.title or change.path)
    return name if change.what is Happened.GONE else f"[{name}]({context.address}{address(change.path)})"


def _finding(diagnostic: Diagnostic, context: Context) -> str:
    line = diagnostic.start.line
    where = f"[{_plain(f'{diagnostic.path}:{line}')}]({context.address}{address(diagnostic.path)}#L{line})"
    if diagnostic.path in context.unsent:
        hidden = "Indholdet vises først, når dagsordenen er sendt."
        return f"- {where} **{diagnostic.code}** {_plain(context.name_of(diagnostic.code))} {hidden}"
    help_ = f"<br>{_plain(diagnostic.help)}" if diagnostic.help else ""
    return f"- {where} **{diagnostic.code}** {_plain(diagnostic.message)}{help_}"


def _plain(text: str) -> str:
    return _REFERENCE.sub(r"\g<0><!-- -->", escape(text))
