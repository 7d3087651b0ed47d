"""`netvaerk portfolio`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson, DryRun, NoCommit, RoundName, read_pair, read_word
from netvaerk.cli.viewing import AsViewer, ShowAll

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from netvaerk.domain.filed import Filed
    from netvaerk.domain.portfolio import Overlaps, Portfolio, Wish
    from netvaerk.domain.rounds import Round
    from netvaerk.domain.theme import Theme
    from netvaerk.domain.vocabulary import NetworkType
    from netvaerk.repository.store import Store


MOST = 100  # nobody chooses more at once; a search for more would only take long


def command(
    round_: RoundName = None,
    keep: Annotated[list[str] | None, typer.Option("--keep", metavar="TEMA", help="Et tema, der skal med (kan gentages).")] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="TEMA", help="Et tema, der ikke skal med (kan gentages).")
    ] = None,
    types: Annotated[str, typer.Option("--types", metavar="TYPE=ANTAL,…", help="Så mange af hver type, fx velfærd=2,innovation=1.")] = "",
    number: Annotated[int | None, typer.Option("--number", metavar="ANTAL", min=1, max=MOST, help="Så mange temaer i alt.")] = None,
    settle: Annotated[bool, typer.Option("--settle", help="Skriv forslaget ind i indstillingen på rundens dagsorden.")] = False,
    as_: AsViewer = None,
    show_all: ShowAll = False,
    as_json: AsJson = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> int | None:
    """Se, hvilke temaer der bedst kan vælges sammen, hvor sikkert det er, og hvad det koster at vælge anderledes.

    Et forslag holder altid grænserne: Ingen afdeling er med i flere netværk, end den har kapacitet til, og to temaer, der
    overlapper, er ikke med begge. Inden for dem er det bedste forslag det med den højeste sum af samlede vurderinger.

      netvaerk portfolio --round january --all
      netvaerk portfolio --round 2027-01 --all --types velfærd=2,innovation=1 --keep byhaver
      netvaerk portfolio --round 2027-01 --all --number 3 --settle
    """
    from netvaerk.cli.carrying import carry, warn_of_faults
    from netvaerk.cli.portfolio_view import show, show_json
    from netvaerk.cli.viewing import chosen_round, require_shown, viewer
    from netvaerk.domain.portfolio import choices_of
    from netvaerk.domain.steps.settling import settle as settling
    from netvaerk.repository.store import open_store

    store = open_store()
    who = viewer(store, as_)
    warn_of_faults(store)
    register = store.register() if settle else store.reading.register
    chosen = chosen_round(round_, register)
    themes = choices_of(chosen, register)
    wish = _wish(store, themes, (keep, without), types, number)
    require_shown(themes, who, show_all, register)
    found = _portfolio(store, chosen, themes, wish)
    if as_json:
        show_json(chosen, found)
    else:
        show(chosen, found, register.rules)
    if not settle:
        return None
    plan = settling(_settled(found), chosen, register)
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)
    return None


def _portfolio(store: "Store", round_: "Round", themes: "Sequence[Filed[Theme]]", wish: "Wish") -> "Portfolio":
    from netvaerk.domain.portfolio import portfolio
    from netvaerk.domain.rounds import meeting_day
    from netvaerk.domain.similarity import Overlapping

    register = store.reading.register
    meeting = next((m for m in register.meetings_by_day() if m.record.round == round_), None)
    day = meeting.record.day if meeting else meeting_day(round_, register.rules)

    texts: list[Overlapping] = []

    def overlapping(ids: "Collection[str]") -> "Overlaps":
        if len(ids) < 2:
            return {}
        texts.extend([] if texts else [Overlapping(register)])  # once, and only where themes are to be compared at all
        return {frozenset({o.one, o.other}): o.words for o in texts[0].among(ids)}

    return portfolio(themes, wish, day, register, overlapping)


def _wish(
    store: "Store", themes: "Sequence[Filed[Theme]]", named: "tuple[list[str] | None, list[str] | None]", types: str, number: int | None
) -> "Wish":
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.portfolio import Wish

    keep, without = (frozenset(_theme(store, themes, text) for text in texts or []) for texts in named)
    if both := keep & without:
        raise Misuse(f"{listed(sorted(both))} kan ikke både stå i --keep og --without.")
    counts = _types(types) if types else None
    total = sum(counts.values()) if counts else None
    if total is not None and number not in (None, total):
        raise Misuse(f"--types giver {total} temaer i alt, men --number siger {number}. Udelad --number.")
    return Wish(keep, without, counts, number)


def _theme(store: "Store", themes: "Sequence[Filed[Theme]]", text: str) -> str:
    """The theme of the round that is named. Raises Misuse for one that is not among those to choose."""
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find

    id_ = find(store, text, Kind.THEME).id
    if id_ not in {t.id for t in themes}:
        there = "".join(f"\n  {t.id}" for t in themes[:8])
        raise Misuse(f"»{id_}« er ikke blandt de temaer, runden kan vælge mellem.{f' Vælg blandt:{there}' if there else ''}")
    return id_


def _types(text: str) -> "dict[NetworkType, int]":
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.vocabulary import NetworkType

    counts: dict[NetworkType, int] = {}
    for part in text.split(","):
        name, value = read_pair(part, "--types", "velfærd=2,innovation=1")
        type_ = read_word(NetworkType, name, "netværkstype")
        if not (value.isascii() and value.isdecimal() and len(value) < 4) or type_ in counts:
            raise Misuse(
                f"»{part.strip()}« kan ikke læses i --types. Skriv hver type én gang med et helt tal, fx --types velfærd=2,innovation=1."
            )
        counts[type_] = int(value)
    if not 1 <= sum(counts.values()) <= MOST:
        raise Misuse(f"--types skal give mellem 1 og {MOST} temaer i alt, fx --types velfærd=2,innovation=1.")
    return counts


def _settled(found: "Portfolio") -> frozenset[str]:
    """The one proposal to settle on. Raises Misuse where there are several, Refusal where there is none or it is not sure to be best."""
    from netvaerk.domain.errors import Misuse, Refusal

    possible = [p for p in found.proposals if p.choice.themes]
    if not possible:
        raise Refusal("Der er intet forslag at indstille.")
    if len(possible) > 1:
        raise Misuse("Der er flere forslag. Vælg ét med --number eller --types, og kør igen med --settle.")
    choice = possible[0].choice
    if choice.equal:
        raise Refusal("Flere forslag er lige gode, og pointene kan ikke vælge mellem dem. Vælg selv med --keep, og kør igen med --settle.")
    if not choice.proven:
        raise Refusal(
            "Søgningen er standset, før alt var set efter. Gør valget mindre med --keep eller --without, og kør igen med --settle."
        )
    return choice.ids
