"""Themes that have been assessed, for tests: a round in a few words."""

from collections.abc import Mapping, Sequence
from typing import Any

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

KEYS = [c.value for c in Characteristic]
Scores = Mapping[str, Mapping[str, Any] | None]  # a theme's name -> {initials: one score for all, seven scores, or None: disqualified}


def theme(name: str, **more: Any) -> Filed[Theme]:
    front = {
        "titel": name.capitalize(), "netværkstype": "velfærd", "status": "indsendt", "oprettet": "2026-09-01", "indsendt": "2026-09-02",
        "runde": "2027-01", "forslagsstiller": {"rolle": "Lærer"}, "kilde": "medarbejder", "resumé": "Kort.", "berører": ["Skoler"],
        "inddrages": ["borger"],
    } | more  # fmt: skip
    record, faults = Theme.read(front)
    assert record is not None, faults
    return Filed(f"2026-{name}", record, "")


def assessment(name: str, initials: str, given: Any) -> Filed[Assessment]:
    front: dict[str, Any] = {"tema": f"2026-{name}", "vurderet_af": initials, "dato": "2026-10-01"}
    if given is None:
        front["inhabil"] = True
    elif isinstance(given, Mapping):
        front["vurdering"] = dict(given)
    else:
        scores = [given] * len(KEYS) if isinstance(given, int) else given
        front["vurdering"] = {key: score for key, score in zip(KEYS, scores, strict=True) if score is not None}
    record, faults = Assessment.read(front)
    assert record is not None, faults
    return Filed(f"2026-{name}/{initials}", record, "")


def register(
    scores: Mapping[str, Mapping[str, Any]],
    rules: Mapping[str, Any] | None = None,
    networks: Sequence[Filed[Network]] = (),
    **themes: Mapping[str, Any],
) -> Register:
    """A register with these themes; what a theme has beside the ordinary is given under its name."""
    known, faults = Municipality.read(dict(rules or {}))
    assert known is not None, faults
    return Register(
        known,
        {(t := theme(name, **themes.get(name, {}))).id: t for name in scores},
        {f"2026-{name}": tuple(assessment(name, who, value) for who, value in given.items()) for name, given in scores.items()},
        {n.id: n for n in networks},
    )


def network(name: str, **more: Any) -> Filed[Network]:
    front = {
        "titel": name.capitalize(), "netværkstype": "innovation", "status": "igangsat", "halvår": "2026-efterår", "igangsat": "2026-08-01",
        "netværksleder": {"rolle": "Lærer"}, "referenceleder": {"rolle": "Direktør", "niveau": "direktør"},
    } | more  # fmt: skip
    record, faults = Network.read(front)
    assert record is not None, faults
    return Filed(f"2026-{name}", record, "")


def all_themes(known: Register) -> list[Filed[Theme]]:
    return list(known.themes.values())
