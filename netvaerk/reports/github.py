"""Findings as annotations in GitHub: one workflow command a line (docs.github.com, "Workflow commands for GitHub Actions").

The runner reads a line as a command that starts with `::`, and ends its properties at `,` and `::`; so these characters are
escaped in every value, and line breaks and `%` in the message too.
"""

from collections.abc import Sequence

from netvaerk.domain.diagnostic import Diagnostic, Severity
from netvaerk.domain.text import visible
from netvaerk.reports.context import Context

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return one command for each finding."""
    return "".join(f"{_command(d, context)}\n" for d in found)


def _command(diagnostic: Diagnostic, context: Context) -> str:
    start, end = diagnostic.start, diagnostic.end
    properties = {"file": diagnostic.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # columns are refused where a finding spans lines
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{diagnostic.code} {context.name_of(diagnostic.code)}".strip()
    said = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    message = f"{visible(diagnostic.message)}\n{visible(diagnostic.help)}".strip()
    return f"::{_COMMANDS[diagnostic.severity]} {said}::{_escaped(message, _DATA)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(c, c) for c in visible(text, keep_newlines=True))
