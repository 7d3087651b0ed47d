"""`netvaerk score --round`: who owes what in a round, and the walk through what one reviewer owes."""

from typing import TYPE_CHECKING

from netvaerk.cli.console import ask_yes, interactive, say, say_json, table
from netvaerk.cli.viewing import chosen_round
from netvaerk.domain.danish import counted
from netvaerk.domain.reviewing import given, has_scored, owed_in, owes, takes_scores, themes_of_round

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netvaerk.domain.filed import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.rounds import Round
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store


def score_round(store: "Store", text: str | None, who: str | None, *, as_json: bool, show: bool, carrying: tuple[bool, bool]) -> int:
    """Show who owes what, or what one owes; at a terminal, go through it. Nothing here tells what anybody has given."""
    from netvaerk.cli.carrying import warn_of_faults

    warn_of_faults(store)
    register = store.reading.register
    round_ = chosen_round(text, register)
    if who is None or show:
        _show_all(round_, register, as_json)
        return 0
    owed = owed_in(round_, who, register)
    if as_json:
        say_json(
            {
                "runde": str(round_),
                "vurderer": who,
                "mangler": [{"id": t.id, "titel": t.record.title, "vurderinger": given(t.id, register)} for t in owed],
            }
        )
        return 0
    if not owed:
        say(f"{who} mangler ingen vurderinger i runden {round_.name}.")
        return 0
    say(f"{who} mangler {counted(len(owed), 'vurdering', 'vurderinger')} i runden {round_.name}:")
    for theme in owed:
        say(f"  {theme.id} ({counted(given(theme.id, register), 'vurdering', 'vurderinger')})")
    return _walk(store, [t.id for t in owed], who, carrying) if interactive() else 0


def _walk(store: "Store", themes: "Sequence[str]", who: str, carrying: tuple[bool, bool]) -> int:
    """Score theme after theme, the fewest-assessed first; each is handed in before the next, and each can be the last."""
    from netvaerk.cli.score import sound_theme
    from netvaerk.cli.scoring_dialogue import score_at_terminal
    from netvaerk.repository.store import open_store

    if not any(carrying):
        store.git.require_ready()
    for number, id_ in enumerate(themes, 1):
        say(f"\nTema {number} af {len(themes)}: {id_}")
        fresh = open_store(store.root)
        if not score_at_terminal(fresh, sound_theme(fresh, id_), who, carrying):
            return 0
        if number < len(themes) and not ask_yes("Vil du fortsætte med det næste?"):
            return 0
    say(f"Så er alt vurderet af {who}. Tak.")
    return 0


def _show_all(round_: "Round", register: "Register", as_json: bool) -> None:
    """Who has scored what: that they have, not what they gave."""
    themes = themes_of_round(round_, register)
    reviewers = _reviewers(themes, register)
    states = {t.id: {r: _state(t, r, register) for r in reviewers} for t in themes}
    if as_json:
        say_json({"runde": str(round_), "vurderinger": states})
    elif not themes:
        say(f"Der er ingen temaer i runden {round_.name}.")
    else:
        table(["Tema", *reviewers], [[id_, *state.values()] for id_, state in states.items()])


def _reviewers(themes: "Sequence[Filed[Theme]]", register: "Register") -> list[str]:
    """The municipality's reviewers, and whoever else has assessed one of the themes."""
    known = [r.initials for r in register.rules.reviewers]
    return list(dict.fromkeys([*known, *sorted(a.record.reviewer for t in themes for a in register.assessments_of(t.id))]))


def _state(theme: "Filed[Theme]", who: str, register: "Register") -> str:
    if not owes(theme.id, who, register):
        return "givet" if has_scored(theme.id, who, register) else "inhabil"
    return "mangler" if takes_scores(theme, register) else "ikke givet"
