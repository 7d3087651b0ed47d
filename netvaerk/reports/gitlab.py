"""Findings as GitLab reads them for a merge request: a Code Quality report (docs.gitlab.com/ci/testing/code_quality)."""

from collections.abc import Sequence
from typing import Any

from netvaerk.domain.diagnostic import Diagnostic, Severity
from netvaerk.reports.context import Context
from netvaerk.reports.fingerprint import fingerprints
from netvaerk.reports.harmless import dump, harmless

_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report."""
    return dump([_issue(d, mark) for d, mark in zip(found, fingerprints(found, context), strict=True)])


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "description": harmless(f"{diagnostic.code}: {diagnostic.message} {diagnostic.help}".strip()),
        "check_name": diagnostic.code,
        "fingerprint": fingerprint,
        "severity": _WEIGHTS[diagnostic.severity],
        "location": {"path": diagnostic.path, "lines": {"begin": diagnostic.start.line, "end": diagnostic.end.line}},
    }
