"""Findings as JSON: a list of what `Diagnostic` holds."""

from collections.abc import Sequence
from typing import Any

from netvaerk.domain.diagnostic import Diagnostic, Place
from netvaerk.reports.context import Context
from netvaerk.reports.harmless import dump


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report."""
    return dump([_finding(d, context) for d in found])


def _finding(diagnostic: Diagnostic, context: Context) -> dict[str, Any]:
    fix = diagnostic.fix
    return {
        "code": diagnostic.code,
        "name": context.name_of(diagnostic.code),
        "severity": diagnostic.severity.name.lower(),
        "message": diagnostic.message,
        "path": diagnostic.path,
        "start": _place(diagnostic.start),
        "end": _place(diagnostic.end),
        "help": diagnostic.help,
        "fix": {"start": fix.start, "end": fix.end, "text": fix.text} if fix else None,
    }


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}
