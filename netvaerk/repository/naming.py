"""A record's name: what its path says and what its front matter says must be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from netvaerk.domain.fault import Fault
from netvaerk.domain.identity import ID_PATTERN, MAX_LENGTH
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import fold

if TYPE_CHECKING:
    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.record import Record
    from netvaerk.repository.layout import Ref

_ID, _MEETING = re.compile(ID_PATTERN, re.ASCII), re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def misfiled(ref: Ref, record: Record) -> Iterator[Fault]:
    """Yield where a path and its record disagree, and names that no id can have."""
    stem = ref.id.split("/")[-1]
    if ref.kind in (Kind.THEME, Kind.NETWORK) and (not _ID.fullmatch(stem) or len(stem) > MAX_LENGTH):
        likely = re.sub("[^a-z0-9]+", "-", fold(stem)).strip("-")[:MAX_LENGTH]
        example = f"{likely if _ID.fullmatch(likely) else '2026-byhaver'}.md"
        help_ = f"Brug årstal og ord med små bogstaver a-z, tal og bindestreg, højst {MAX_LENGTH} tegn, fx {example}."
        yield Fault("NV109", (), "Filnavnet kan ikke være et id.", help_)
    if ref.kind is Kind.ASSESSMENT:
        yield from _assessment(ref, cast("Assessment", record))
    if ref.kind is Kind.MEETING:
        yield from _meeting(stem, cast("Meeting", record))


def _assessment(ref: Ref, record: Assessment) -> Iterator[Fault]:
    theme, _, initials = ref.id.partition("/")
    if record.theme != theme:
        yield Fault(
            "NV301",
            ("tema",),
            f"Vurderingen gælder »{record.theme}«, men ligger under »{theme}«.",
            f"Skriv `tema: {theme}`, eller flyt filen.",
        )
    if record.reviewer != initials:
        yield Fault(
            "NV302",
            ("vurderet_af",),
            f"Vurderingen er »{record.reviewer}«s, men filen hedder »{initials}«.",
            "Filen skal hedde som vurdererens initialer.",
        )


def _meeting(stem: str, record: Meeting) -> Iterator[Fault]:
    if not _MEETING.fullmatch(stem):
        yield Fault("NV109", (), "Filnavnet kan ikke være et mødes id.", "Et møde hedder dato og organ, fx 2027-01-19-chefforum.md.")
    elif stem[:10] != record.day.isoformat():
        yield Fault(
            "NV501", ("dato",), f"Mødet holdes {record.day.isoformat()}, men filen hedder {stem}.", "Dato og filnavn skal passe sammen."
        )
