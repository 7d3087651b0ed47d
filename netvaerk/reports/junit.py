"""Findings as JUnit XML, which Azure DevOps shows as tests: a test for each finding, and one for each file without any.

The elements are those of the Ant schema (windyroad/JUnit-Schema). What does not make `validate` fail stands as skipped, so that
it is seen and fails nothing.
"""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.domain.text import REPLACEMENT
from netvaerk.reports.context import Context
from netvaerk.reports.harmless import harmless

# What is left of what XML 1.0 cannot hold, once control characters and surrogates are gone.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report."""
    faulty = {d.path for d in found}
    sound = [path for path in context.files() if path not in faulty]
    failures = sum(context.fails(d) for d in found)
    counts = f'tests="{len(found) + len(sound)}" failures="{failures}" errors="0" skipped="{len(found) - failures}" time="0"'
    when = f'timestamp="{context.today.isoformat()}T00:00:00" hostname="localhost"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuite name={_quoted(f'netvaerk validate {context.name}')} {when} {counts}>",
        "<properties/>",
        *(_finding(d, context) for d in found),
        *(f"{_case(path, 'ingen fejl')}/>" for path in sound),
        "<system-out/>",
        "<system-err/>",
        "</testsuite>",
    ]
    return "\n".join(lines) + "\n"


def _finding(diagnostic: Diagnostic, context: Context) -> str:
    message, code = _quoted(diagnostic.message), _quoted(diagnostic.code)
    opening = f"failure message={message} type={code}" if context.fails(diagnostic) else f"skipped message={message}"
    text = "\n".join(escape(_plain(line)) for line in _told(diagnostic))
    case = _case(diagnostic.path, f"{diagnostic.code} {diagnostic.message}")
    return f"{case}>\n<{opening}>{text}</{opening.partition(' ')[0]}>\n</testcase>"


def _told(diagnostic: Diagnostic) -> Iterator[str]:
    yield f"{diagnostic.path}:{diagnostic.start.line}:{diagnostic.start.column} {diagnostic.code} {diagnostic.message}"
    if diagnostic.help:
        yield diagnostic.help


def _case(path: str, name: str) -> str:
    return f'<testcase classname={_quoted(path)} name={_quoted(name)} time="0"'


def _quoted(text: str) -> str:
    return quoteattr(_plain(text))


def _plain(text: str) -> str:
    return _NO_CHARACTER.sub(REPLACEMENT, harmless(text))
