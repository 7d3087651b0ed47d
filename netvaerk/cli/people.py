"""Roles as people write them: »Driftsleder, Hjælpemiddelcentret«."""

from typing import Any

from netvaerk.cli.console import ask, choose, interactive
from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import one_line


def read_role(text: str | None) -> dict[str, Any]:
    """Read a role and, after the last comma, a department. Nothing gives nothing; Misuse for a department alone."""
    role, comma, department = (text or "").rpartition(",")
    found = {"rolle": one_line(role), "afdeling": one_line(department)} if comma else {"rolle": one_line(department)}
    if comma and not found["rolle"]:
        raise Misuse(f"»{text}« mangler rollen. Skriv den foran afdelingen, fx »Driftsleder, Hjælpemiddelcentret«.")
    return {key: value for key, value in found.items() if value}


def read_leader(text: str | None, cohort: int | None) -> dict[str, Any]:
    """Read a netværksleder, with the cohort of the leaders' training. Raises Misuse for a cohort of nobody."""
    leader = read_role(text)
    if cohort is not None and not leader:
        raise Misuse("--hold hører sammen med --leader.")
    return leader | ({"hold": cohort} if cohort is not None else {})


def asked_role(what: str, known: dict[str, Any]) -> dict[str, Any]:
    """What is known of somebody, or what the user answers at the terminal; an empty answer leaves it open."""
    if known or not interactive():
        return known
    return read_role(ask(f"{what}: rolle, afdeling (ikke navn)", ""))


def asked_level(leader: dict[str, Any], level: str | None) -> dict[str, Any]:
    """A referenceleder with their level, asked for where it is not given. Raises Misuse where nobody can answer."""
    from netvaerk.cli.options import read_word
    from netvaerk.domain.vocabulary import ReferenceLevel

    if not leader:
        if level:
            raise Misuse("--level hører sammen med --reference-leader.")
        return {}
    if level is None and not interactive():
        raise Misuse("Skriv, om referencelederen er direktør eller chef: --level chef")
    chosen = read_word(ReferenceLevel, level or choose("Niveau", [w.value for w in ReferenceLevel]), "niveau")
    return {"rolle": ", ".join(str(value) for value in leader.values()), "niveau": chosen}
