"""Personal data in git's history: what was once committed stays there, also when the file has been mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from netvaerk.checks.nv706 import REPOSITORY
from netvaerk.checks.table import PERSONAL_DATA, rule
from netvaerk.domain.diagnostic import Diagnostic, Place, Severity
from netvaerk.repository.layout import RULES_FILE
from netvaerk.repository.plumbing import GitSilent
from netvaerk.repository.source import BOM, MAX_BYTES, Source, Unreadable, parse
from netvaerk.repository.versions import versions
from netvaerk.repository.yaml_text import Yaml

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting

_HELP = (
    "Det står i git's historie, også når filen er rettet. Se udgaven med `git show {}`. Tal med kommunens "
    "databeskyttelsesrådgiver, før nogen skriver historien om."
)


def in_the_past(root: Path, setting: Setting) -> Iterator[Diagnostic]:
    """Search every version of every file; each thing found is told once, where it came in, and is never repeated.

    Args:
        root: the repository's root.
        setting: for the rules, and for the contacts that may stand in a file.
    """
    told: set[bytes] = set()
    unread = 0
    try:
        for version in versions(root, MAX_BYTES):
            if version.raw is None:
                unread += 1
                continue
            source = _source(version.path, version.raw)
            for diagnostic in _found(source, setting):
                key = _key(diagnostic, source)
                if key not in told:
                    told.add(key)
                    place = f"{version.commit[:10]}:{version.path}"
                    yield replace(diagnostic, path=place, help=_HELP.format(place), fix=None)
    except GitSilent as silent:
        yield _unknown(f"Git's historie kunne ikke gennemsøges ({silent}).")
    if unread:
        yield _unknown(f"{unread} tidligere udgaver kunne ikke gennemsøges: de er for store eller mangler i denne klon.")


def _found(source: Source, setting: Setting) -> Iterator[Diagnostic]:
    for code in PERSONAL_DATA:
        check = rule(code).check_file
        if check:
            yield from (source.diagnose(rule(code).weigh(fault)) for fault in check(source, setting))


def _source(path: str, raw: bytes) -> Source:
    """The file taken apart; as plain text where it cannot be."""
    try:
        return parse(path, raw, whole=path == RULES_FILE)
    except Unreadable:
        text = raw.decode("utf-8", "replace").removeprefix(BOM)
        return Source(path, text.encode(), text, Yaml("", {}), 0, 0)


def _key(diagnostic: Diagnostic, source: Source) -> bytes:
    """What makes it the same thing in another version of the file; never kept as it is."""
    lines = source.text.split("\n")[diagnostic.start.line - 1 : diagnostic.end.line]
    first, last = diagnostic.start.column - 1, diagnostic.end.column - 1
    text = lines[0][first:last] if len(lines) == 1 else "\n".join([lines[0][first:], *lines[1:]])
    return sha256(f"{diagnostic.code}\0{source.path}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _unknown(message: str) -> Diagnostic:
    help_ = "Kør kontrollen i en klon med hele historien: `git fetch --unshallow`."
    return Diagnostic("NV706", Severity.INFO, message, REPOSITORY, Place(1, 1), Place(1, 1), help_)
