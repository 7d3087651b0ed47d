"""A theme's besvarelse and vurdering side by side: what the proposal itself shows, and what people think of it."""

from typing import TYPE_CHECKING, Any

from netvaerk.cli.console import Cell, say, say_json, table, warn
from netvaerk.cli.pictures import bar, drawn
from netvaerk.cli.viewing import ALL_SHOWN
from netvaerk.domain.answering import Answering, answering
from netvaerk.domain.danish import counted, decimal, listed
from netvaerk.domain.reviewing import given, hidden
from netvaerk.domain.scoring import Result, Tally, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme


def show(theme: "Filed[Theme]", who: str | None, register: "Register", *, show_all: bool, as_json: bool) -> None:
    """Print a theme's besvarelse, and its vurdering as far as it can be shown."""
    early = bool(hidden([theme], who, register))
    if early and show_all:
        warn(ALL_SHOWN)
    seen = register.assessments_of(theme.id) if show_all or not early else None
    found = answering(theme, register.rules)
    if as_json:
        say_json(_facts(theme, found, seen, register))
        return
    say(f"{' '.join(theme.record.title.split())} ({theme.id})")
    if seen is None:
        table(["Karakteristikum", "Besvarelse"], [[a.characteristic.label, _met(a)] for a in found])
        say(f"Vurdering: {counted(given(theme.id, register), 'vurderer', 'vurderere')} har givet point.")
        say(f"Du ser dem, når du selv har givet dine: netvaerk score {theme.id} --as INITIALER. Sekretariatet ser dem med --all.")
    else:
        _show_result(found, [a.record for a in seen], count(seen, register.rules))
    _show_signs(found)


def _met(found: Answering) -> str:
    return f"{found.met} af {len(found.signs)}"


def _show_result(found: "Sequence[Answering]", seen: "Sequence[Assessment]", result: Result) -> None:
    scoring = [a for a in seen if not a.disqualified]
    pictures = ["Billede"] if drawn() else []
    rows: list[list[Cell]] = []
    for answer in found:
        tally = result.tallies[answer.characteristic]
        own = [str(a.scores.get(answer.characteristic, "–")) for a in scoring]
        numbers = [decimal(tally.median), decimal(tally.mean), _spread(tally), str(len(tally.scores))]
        rows.append([answer.characteristic.label, _met(answer), *own, *numbers, *(bar(tally.mean) for _ in pictures)])
    headings = ["Karakteristikum", "Besvarelse", *(a.reviewer for a in scoring), "Median", "Gennemsnit", "Spredning", "Point fra"]
    table([*headings, *pictures], rows)
    away = f", {result.disqualified} inhabil{'e' if result.disqualified > 1 else ''}" if result.disqualified else ""
    say(f"Samlet: {decimal(result.total)} ({counted(result.reviewers, 'vurdering', 'vurderinger')}{away})")
    if result.disqualified:
        say(f"Inhabil: {listed([a.reviewer for a in seen if a.disqualified])}")
    if result.to_discuss:
        say(f"Drøft: {discussed(result)}")


def discussed(result: Result) -> str:
    """What reviewers lie far apart about, with the lowest and the highest score."""
    return ", ".join(f"{c.label} ({_spread(result.tallies[c])})" for c in result.to_discuss)


def _spread(tally: Tally) -> str:
    return "–" if tally.spread is None else f"{min(tally.scores)}-{max(tally.scores)}"


def _show_signs(found: "Sequence[Answering]") -> None:
    say("\nBesvarelsen er fundet i forslagets egne ord. Den er ingen dom og indgår ikke i pointene.")
    for answer in found:
        say(f"{answer.characteristic.label}:")
        for sign in answer.signs:
            words = f": {', '.join(' '.join(word.split()) for word in sign.words)}" if sign.words else ""
            say(f"  {'ja ' if sign.there else 'nej'}  {sign.asks}{words}")


def _facts(
    theme: "Filed[Theme]", found: "Sequence[Answering]", seen: "Sequence[Filed[Assessment]] | None", register: "Register"
) -> dict[str, Any]:
    result = count(seen or (), register.rules)
    return {
        "tema": theme.id,
        "titel": theme.record.title,
        "skjult": seen is None,
        "samlet": result.total,
        "vurderinger": given(theme.id, register),
        "inhabile": sum(a.record.disqualified for a in register.assessments_of(theme.id)),
        "gennemsnit": {c.value: tally.mean for c, tally in result.tallies.items()},
        "vurdering": None if seen is None else {c.value: tally_facts(tally) for c, tally in result.tallies.items()},
        "drøft": [c.value for c in result.to_discuss],
        "besvarelse": {
            a.characteristic.value: {
                "opfyldt": a.met,
                "af": len(a.signs),
                "tegn": [{"spørger_om": s.asks, "fundet": s.there, "ord": list(s.words)} for s in a.signs],
            }
            for a in found
        },
    }


def tally_facts(tally: Tally) -> dict[str, Any]:
    """One characteristic's scores as JSON; who gave which stands in the files."""
    return {"median": tally.median, "gennemsnit": tally.mean, "spredning": tally.spread, "antal": len(tally.scores)}
