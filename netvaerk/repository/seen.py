"""Themes as earlier meetings were sent them: found in git, by when the meeting's own file says that its agenda was sent."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from netvaerk.domain.errors import Unusable
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import MeetingStatus
from netvaerk.repository.layout import Ref, model_of
from netvaerk.repository.plumbing import ask, blobs, try_to_ask
from netvaerk.repository.source import MAX_BYTES, Unreadable, parse


class Seen:
    """The past of a commit. What is not reachable from it is not looked at, so that every clone answers the same."""

    def __init__(self, root: Path, commit: str) -> None:
        """Take the repository's root, and the commit that everything is seen from; there may be none yet."""
        self._root, self._commit = root, commit
        self._sent = cache(self._find_sent)

    def __call__(self, theme: str, meeting: Filed[Meeting]) -> Filed[Theme] | None:
        """Return a theme as a meeting was sent it; None where git does not hold that.

        Raises Unusable where this clone lacks the part of the history that would tell.
        """
        sent = self._sent(meeting.id)
        held: Filed[Theme] | None = self._held(sent, Ref(Kind.THEME, theme)) if sent else None
        received = held.record.received if held else None
        # What came into git after that meeting is not what it saw.
        return None if received is not None and received > meeting.record.day else held

    def _find_sent(self, meeting: str) -> str | None:
        """The commit in which a meeting's agenda was sent: the first of the latest ones in a row that hold it as sent."""
        found = None
        ref = Ref(Kind.MEETING, meeting)
        for commit in self._commits(ref.path):
            held: Filed[Meeting] | None = self._held(commit, ref)
            if held is None or held.record.status is MeetingStatus.PLANNED:
                return found
            found = commit
        if found and self._is_cut(found):
            raise Unusable(
                f"Dokumentet skal vise, hvad der er ændret, siden mødet {meeting} så et tema, men denne klon har ikke hele historien.\n"
                "Hent den med `git fetch --unshallow`, og kør kommandoen igen. I GitHub Actions skrives `fetch-depth: 0`, i GitLab "
                "`GIT_DEPTH: 0`. Intet er skrevet."
            )
        return found

    def _commits(self, path: str) -> Iterator[str]:
        """The commits that touched a path, the latest first."""
        yield from try_to_ask(self._root, "log", "--topo-order", "--format=%H", self._commit, "--", path).split()

    def _is_cut(self, commit: str) -> bool:
        """True for a commit whose parents a shallow clone has left out."""
        names = any(line.startswith("parent ") for line in ask(self._root, "cat-file", "commit", commit).split("\n\n", 1)[0].split("\n"))
        return names and " " not in ask(self._root, "rev-list", "--parents", "--max-count=1", commit).strip()

    def _held(self, commit: str, ref: Ref) -> Filed[Any] | None:
        """A record as a commit holds it; None where it does not, or it cannot be read."""
        entry = try_to_ask(self._root, "ls-tree", "-z", "--full-tree", commit, "--", ref.path).strip("\0")
        if not entry.startswith("100"):
            return None
        with blobs(self._root, MAX_BYTES) as stored:
            raw = stored.read(entry.split("\t")[0].split(" ")[2])
        if raw is None:
            raise Unusable(f"Denne klon mangler {ref.path}, som filen var i udgaven {commit[:7]}. Hent lageret igen som en hel klon.")
        try:
            source = parse(ref.path, raw)
        except Unreadable:
            return None
        record = model_of(ref.kind).read(source.front)[0]
        return Filed(ref.id, record, source.body) if record else None
