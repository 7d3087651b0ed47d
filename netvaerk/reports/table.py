"""The formats of a report, each imported when it is asked for."""

from collections.abc import Sequence
from importlib import import_module

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.reports.context import Context

TEXT = "text"
FORMATS = (TEXT, "json", "github", "gitlab", "sarif", "junit", "markdown")


def render(format_: str, found: Sequence[Diagnostic], context: Context) -> str:
    """Return the findings in one of the formats."""
    module = import_module(f"netvaerk.reports.{format_}")
    return str(module.report(found, context))
