"""`netvaerk score`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson, DryRun, NoCommit, OutDir, RoundName, read_pair, read_word
from netvaerk.cli.viewing import ShowAll

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.steps.assessing import Given
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store


def command(
    theme: Annotated[str | None, typer.Argument(metavar="[TEMA]", help="Temaets id eller en del af det.")] = None,
    round_: RoundName = None,
    as_: Annotated[
        str | None, typer.Option("--as", metavar="INITIALER", help="Vurdér som denne vurderer (ellers git config netvaerk.initialer).")
    ] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NØGLE=0-3", help="Point for et af de syv, fx velfærd=3 (kan gentages).")
    ] = None,
    remark: Annotated[str, typer.Option("--remark", metavar="TEKST", help="En bemærkning til vurderingen.")] = "",
    disqualified: Annotated[bool, typer.Option("--inhabil", help="Vurdereren er inhabil og giver ingen point.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Vis vurderingerne i stedet for at vurdere.")] = False,
    show_all: ShowAll = False,
    packet: Annotated[
        str | None, typer.Option("--packet", metavar="INITIALER", help="Lav en fil, som denne vurderer kan udfylde i en browser uden git.")
    ] = None,
    out: OutDir = None,
    as_json: AsJson = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> int | None:
    """Vis besvarelse og vurdering af et tema, eller giv din egen vurdering med --as.

    Point: 0 slet ikke, 1 i mindre grad, 2 i nogen grad, 3 i høj grad. Det, du ikke giver point, mangler; det er ikke 0.
    Andres point ser du, når du selv har givet dine. Med --round går du igennem alt det, du mangler i en runde.

      netvaerk score 2026-byhaver
      netvaerk score 2026-byhaver --as abc --set velfærd=3 --set læring=2
      netvaerk score --round january --as abc
      netvaerk score --packet abc --round january
    """
    from netvaerk.cli import score_packet, score_round, score_view
    from netvaerk.cli.viewing import viewer
    from netvaerk.domain.errors import Misuse
    from netvaerk.repository.store import open_store

    store = open_store()
    if packet is not None or out is not None:
        score_packet.require_alone(packet, theme, as_, set_, remark, disqualified, show, show_all, as_json)
        return score_packet.write(store, packet or "", round_, out)
    giving = bool(set_ or remark or disqualified)
    if (theme is None) is (round_ is None):
        raise Misuse("Skriv enten et tema eller en runde, fx: netvaerk score byhaver, eller: netvaerk score --round january --as abc")
    if giving and (theme is None or show or show_all or as_json):
        raise Misuse(
            "--set, --remark og --inhabil hører til ét tema, som du vurderer, og kan ikke bruges sammen med --show, --all eller --json."
        )
    who = viewer(store, as_)
    if theme is None:
        return score_round.score_round(store, round_, who, as_json=as_json, show=show or show_all, carrying=(no_commit, dry_run))
    filed = sound_theme(store, theme)
    if giving or not (as_ is None or show or show_all or as_json):
        if who is None:
            raise Misuse("Skriv også, hvem der vurderer, fx --as abc.")
        return _assess(store, filed, who, (set_, disqualified, remark), (no_commit, dry_run))
    score_view.show(filed, who, store.reading.register, show_all=show_all, as_json=as_json)
    return None


def sound_theme(store: "Store", theme: str) -> "Filed[Theme]":
    """The theme that is named. Raises Findings where it or one of its assessments has a fault."""
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find

    ref = find(store, theme, Kind.THEME)
    store.require_sound(ref, *(r for r in store.reading.there if r.kind is Kind.ASSESSMENT and r.id.startswith(f"{ref.id}/")))
    return store.reading.register.themes[ref.id]


def _assess(store: "Store", theme: "Filed[Theme]", who: str, given: tuple[list[str] | None, bool, str], carrying: tuple[bool, bool]) -> int:
    from netvaerk.cli.console import interactive
    from netvaerk.cli.scoring_dialogue import hand_in, score_at_terminal
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.steps.assessing import require_open

    require_open(theme, store.reading.register)
    if not any(carrying):
        store.git.require_ready()
    if any(given):
        hand_in(store, theme, who, _given(*given), carrying)
        return 0
    if not interactive():
        raise Misuse("Giv pointene med --set, fx --set velfærd=3 --set læring=2.")
    return 0 if score_at_terminal(store, theme, who, carrying) else 1


def _given(pairs: list[str] | None, disqualified: bool, remark: str) -> "Given":
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.steps.assessing import Given, points
    from netvaerk.domain.steps.proposing import answer_text
    from netvaerk.domain.vocabulary import Characteristic

    if disqualified:
        if pairs:
            raise Misuse("En inhabil vurderer giver ingen point. Udelad --set eller --inhabil.")
        if remark:
            raise Misuse("Skriv kun --inhabil: hvorfor, bliver ikke noteret.")
        return Given(disqualified=True)
    read = [read_pair(pair, "--set", "velfærd=3") for pair in pairs or []]
    scores = [(read_word(Characteristic, key, "karakteristikum"), points(value)) for key, value in read]
    if len(dict(scores)) < len(scores):
        raise Misuse("Et karakteristikum har fået point to gange. Giv hvert ét tal med --set.")
    return Given(dict(scores), remark=answer_text(remark))
