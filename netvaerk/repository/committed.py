"""The repository as a commit holds it, read out of git without a checkout: records, rules, and the files that papers are made with."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from netvaerk.domain.errors import Refusal, Unusable
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.repository.layout import RULES_FILE, Ref, ref_of
from netvaerk.repository.own_files import MOST_BYTES, bounded
from netvaerk.repository.plumbing import GitSilent, ask, blobs
from netvaerk.repository.reading import read_record
from netvaerk.repository.source import Unreadable, parse
from netvaerk.repository.store import register_of


class Commit:
    """A commit's files. It is `OwnFiles` too."""

    def __init__(self, root: Path, commit: str, after: Mapping[str, bytes | None] | None = None) -> None:
        """Take the repository's root, the commit, and what files will hold after a step that is still to be committed on top of it."""
        self._root = root
        self.commit = commit
        self._after = after or {}
        self.asked: set[str] = set()

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where the commit holds no such file. Raises Refusal for one that is too large."""
        self.asked.add(path)
        if path in self._after:
            return self._after[path]
        return self._read([path]).get(path) if path in self._blobs else None

    @cached_property
    def register(self) -> Register:
        """All records. Raises Refusal where one cannot be read by this version of netvaerk."""
        paths = {path for path in self._blobs if ref_of(path) or path == RULES_FILE} - set(self._after)
        found: dict[str, bytes | None] = {**self._read(sorted(paths)), **self._after}
        rules = found.pop(RULES_FILE, None)
        records = {ref: self._record(ref, raw) for path, raw in sorted(found.items()) if raw is not None and (ref := ref_of(path))}
        return register_of(self._rules(rules), records)

    def record(self, ref: Ref) -> Filed[Any] | None:
        """One record; None where the commit does not hold it. Raises as `register`."""
        raw = self.read(ref.path)
        return self._record(ref, raw) if raw is not None else None

    def _record(self, ref: Ref, raw: bytes) -> Filed[Any]:
        try:
            filed, _ = read_record(ref, parse(ref.path, raw))
        except Unreadable:
            filed = None
        if filed is None:
            raise self._unreadable(ref.path)
        return filed

    def _rules(self, raw: bytes | None) -> Municipality:
        try:
            rules = Municipality.read(parse(RULES_FILE, raw, whole=True).front)[0] if raw is not None else Municipality.model_validate({})
        except Unreadable:
            rules = None
        if rules is None:
            raise self._unreadable(RULES_FILE)
        return rules

    def _unreadable(self, path: str) -> Refusal:
        return Refusal(f"{path} kan ikke læses, som den var i udgaven {self.commit[:7]}.")

    @cached_property
    def _blobs(self) -> dict[str, str]:
        """The id of every plain file, by path; what is a link in git is no file here."""
        try:
            entries = ask(self._root, "ls-tree", "-r", "-z", "--full-tree", self.commit).split("\0")
        except GitSilent as silent:
            raise Unusable(f"Git kan ikke vise udgaven {self.commit[:7]} ({silent}).") from None
        rows = (entry.partition("\t") for entry in entries if entry.startswith("100"))
        return {path: about.split(" ")[2] for about, _, path in rows}

    def _read(self, paths: list[str]) -> dict[str, bytes]:
        found = {}
        with blobs(self._root, MOST_BYTES + 1) as stored:
            for path in paths:
                content = stored.read(self._blobs[path])
                if content is None:
                    raise Unusable(
                        f"Denne klon mangler {path} fra udgaven {self.commit[:7]}, eller filen er for stor. "
                        "Hent lageret igen som en hel klon."
                    )
                found[path] = bounded(path, content)
        return found
