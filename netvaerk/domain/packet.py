"""A packet: what a reviewer without git is sent, and the file that comes back.

What was shown of each theme has a fingerprint. So a theme whose file was touched since, but that reads the same, still counts.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from netvaerk.domain.body import answers
from netvaerk.domain.filed import Filed
from netvaerk.domain.rounds import Round
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

FORMAT, VERSION = "netvaerk-vurderinger", 1
LONGEST_REMARK = 5_000


@dataclass(frozen=True)
class Entry:
    """What a packet says of one theme. Where a value cannot be used, `fault` says so in Danish and nothing of it counts."""

    theme: str
    version: str | None = None
    seen: str | None = None
    disqualified: bool = False
    scores: Mapping[Characteristic, int] = field(default_factory=dict)
    remark: str = ""
    fault: str = ""

    @property
    def is_empty(self) -> bool:
        """True where the reviewer has said nothing of the theme."""
        return not (self.disqualified or self.scores or self.remark or self.fault)


@dataclass(frozen=True)
class Packet:
    """A packet that came back: the round and the reviewer it was made for, and what it says of each theme."""

    round: Round
    reviewer: str
    entries: tuple[Entry, ...]


def fingerprint(theme: Filed[Theme]) -> str:
    """The SHA-256 of what a packet shows of a theme: another one means that the reviewer has read something else."""
    record = theme.record
    shown = [
        record.title,
        record.type,
        record.summary,
        [[p.role, p.department] for p in record.proposers],
        record.touches,
        record.involves,
        record.nearby,
        record.strategy,
        {key.value: text.replace("\r\n", "\n") for key, text in answers(theme.body).items()},
    ]
    return sha256(json.dumps(shown, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()
