"""What a reviewer has begun and not handed in: kept in git's own folder on their machine, so that nobody sees half an assessment."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from netvaerk.domain.vocabulary import SCALE, Characteristic
from netvaerk.repository.files import stage
from netvaerk.repository.git import Git

_FOLDER = "netvaerk-kladder"


@dataclass(frozen=True)
class Draft:
    """The points given so far, and the blob id of the theme as it was read then."""

    scores: Mapping[Characteristic, int] = field(default_factory=dict)
    version: str = ""


class Drafts:
    """The drafts of one reviewer in one clone."""

    def __init__(self, git: Git, initials: str) -> None:
        """Take the repository's git and the reviewer's initials."""
        self._folder = git.folder() / _FOLDER / initials

    def read(self, theme: str) -> Draft | None:
        """The draft for a theme; None where there is none, or what lies there is none."""
        try:
            data = json.loads(self._path(theme).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        scores = _scores(data.get("vurdering") if isinstance(data, dict) else None)
        return Draft(scores, str(data.get("tema_version", ""))) if scores else None

    def save(self, theme: str, draft: Draft) -> None:
        """Keep a draft, in place of an earlier one."""
        data = {"tema_version": draft.version, "vurdering": {c.value: score for c, score in draft.scores.items()}}
        stage(self._path(theme), json.dumps(data, ensure_ascii=False).encode()).replace(self._path(theme))

    def drop(self, theme: str) -> None:
        """Forget the draft for a theme: it has been handed in."""
        with suppress(OSError):
            self._path(theme).unlink(missing_ok=True)

    def _path(self, theme: str) -> Path:
        return self._folder / f"{theme}.json"


def _scores(data: Any) -> dict[Characteristic, int]:
    found = data if isinstance(data, dict) else {}
    return {c: found[c.value] for c in Characteristic if type(found.get(c.value)) is int and 0 <= found[c.value] < len(SCALE)}
