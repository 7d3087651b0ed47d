"""Findings as SARIF 2.1.0 (OASIS), which code scanning in GitHub and Azure DevOps and viewers in editors read."""

import re
from collections.abc import Sequence
from typing import Any

from netvaerk.domain.diagnostic import Diagnostic, Severity
from netvaerk.reports.address import address
from netvaerk.reports.context import Context, Page
from netvaerk.reports.fingerprint import fingerprints
from netvaerk.reports.harmless import dump, harmless

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# In a message `[text](target)` is a link and `{0}` a placeholder (3.11.5, 3.11.6); a blank inside makes them text.
_LINK, _PLACEHOLDER = re.compile(r"\](?=\()"), re.compile(r"\{(?=\d+\})")


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report."""
    used = {d.code for d in found}
    rules = [rule for code, rule in context.rules.items() if code in used]
    places = {rule.code: number for number, rule in enumerate(rules)}
    marks = fingerprints(found, context)
    run = {
        "tool": {"driver": {"name": "netvaerk", "version": context.version, "language": "da", "rules": [_rule(r) for r in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, mark, places) for d, mark in zip(found, marks, strict=True)],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Page) -> dict[str, Any]:
    _, _, page = rule.page.partition("\n")
    about = page.strip().partition("\n\n")[0]
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": " ".join(about.split()) or rule.name},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, fingerprint: str, places: dict[str, int]) -> dict[str, Any]:
    artifact = {"uri": address(diagnostic.path)}
    region = _region(diagnostic)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _message(f"{diagnostic.message} {diagnostic.help}".strip())},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }
    if diagnostic.code in places:
        result["ruleIndex"] = places[diagnostic.code]
    if diagnostic.fix:
        replacement = {"deletedRegion": region, "insertedContent": {"text": diagnostic.fix.text}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": _message(diagnostic.help or diagnostic.message)}, "artifactChanges": [change]}]
    return result


def _region(diagnostic: Diagnostic) -> dict[str, int]:
    start, end = diagnostic.start, diagnostic.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _message(text: str) -> str:
    return _PLACEHOLDER.sub("{ ", _LINK.sub("] ", harmless(text)))
