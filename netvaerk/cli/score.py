"""`netvaerk score`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson, DryRun, NoCommit, read_pair, read_word

if TYPE_CHECKING:
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.record import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.steps.assessing import Given
    from netvaerk.domain.theme import Theme


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    as_: Annotated[str | None, typer.Option("--as", metavar="INITIALER", help="Vurdér som denne vurderer.")] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NØGLE=0-3", help="Point for et af de syv, fx velfærd=3 (kan gentages).")
    ] = None,
    remark: Annotated[str, typer.Option("--remark", metavar="TEKST", help="En bemærkning til vurderingen.")] = "",
    disqualified: Annotated[bool, typer.Option("--inhabil", help="Vurdereren er inhabil og giver ingen point.")] = False,
    as_json: AsJson = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Vis vurderingerne af et tema, eller giv din egen med --as.

    Point: 0 slet ikke, 1 i mindre grad, 2 i nogen grad, 3 i høj grad. Det, du ikke giver point, mangler; det er ikke 0.

      netvaerk score 2026-byhaver
      netvaerk score 2026-byhaver --as abc --set velfærd=3 --set læring=2
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.plan import Kind
    from netvaerk.domain.steps.assessing import assess, require_open, require_reviewer
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.layout import Ref
    from netvaerk.repository.store import open_store

    store = open_store()
    ref = find(store, theme, Kind.THEME)
    store.require_sound(ref, *(r for r in store.reading.sources if r.kind is Kind.ASSESSMENT and r.id.startswith(f"{ref.id}/")))
    register = store.reading.register
    filed = register.themes[ref.id]
    if as_ is None:
        if set_ or remark or disqualified:
            raise Misuse("Skriv også, hvem der vurderer, fx --as abc.")
        _show(filed, register, as_json)
        return
    initials = require_reviewer(as_, register)
    require_open(filed, register)
    if not (no_commit or dry_run):
        store.git.require_ready()
    given = _given(filed, set_, disqualified, remark, store.rules)
    version = store.git.blob_id(Ref(Kind.THEME, ref.id).path)
    carry(store, assess(filed, initials, given, today(), version, register), no_commit=no_commit, dry_run=dry_run)


def _given(theme: "Filed[Theme]", pairs: list[str] | None, disqualified: bool, remark: str, rules: "Municipality") -> "Given":
    from netvaerk.cli.console import interactive
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.steps.assessing import Given
    from netvaerk.domain.steps.proposing import answer_text
    from netvaerk.domain.vocabulary import Characteristic

    if disqualified:
        if pairs:
            raise Misuse("En inhabil vurderer giver ingen point. Udelad --set eller --inhabil.")
        return Given(disqualified=True)
    if not pairs and not remark:
        if not interactive():
            raise Misuse("Giv pointene med --set, fx --set velfærd=3 --set læring=2.")
        return _asked(theme, rules)
    read = [read_pair(pair, "--set", "velfærd=3") for pair in pairs or []]
    return Given({read_word(Characteristic, key, "karakteristikum"): _points(value) for key, value in read}, remark=answer_text(remark))


def _points(text: str) -> int:
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.vocabulary import SCALE

    if text not in ("0", "1", "2", "3"):
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(SCALE))
        raise Misuse(f"»{text}« er ikke et pointtal. Vælg {scale}.")
    return int(text)


def _asked(theme: "Filed[Theme]", rules: "Municipality") -> "Given":
    from netvaerk.cli.console import ask, ask_yes, say, warn
    from netvaerk.domain.body import answers
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.steps.assessing import Given
    from netvaerk.domain.vocabulary import SCALE, Characteristic

    texts = answers(theme.body)
    scores: dict[Characteristic, int] = {}
    say(f"{theme.record.title}\n" + ", ".join(f"{n} {words}" for n, words in enumerate(SCALE)) + ". Tomt svar springer over.")
    for characteristic in Characteristic:
        say(f"\n{characteristic.label}: {rules.question(characteristic).question}\n{texts.get(characteristic, '(ikke besvaret)')}")
        while answer := ask("Point", ""):
            try:
                scores[characteristic] = _points(answer)
                break
            except Misuse as error:
                warn(str(error))
    if not scores and not ask_yes("Du har ikke givet point. Skal vurderingen gemmes alligevel?"):
        raise typer.Abort
    return Given(scores, remark=ask("Bemærkning (tomt, hvis ingen)", ""))


def _show(theme: "Filed[Theme]", register: "Register", as_json: bool) -> None:
    from netvaerk.cli.console import say, say_json, table
    from netvaerk.domain.danish import counted, decimal
    from netvaerk.domain.scoring import count
    from netvaerk.domain.vocabulary import Characteristic

    assessments = register.assessments_of(theme.id)
    result = count(assessments, register.rules)
    if as_json:
        means = {c.value: tally.mean for c, tally in result.tallies.items()}
        say_json({"tema": theme.id, "samlet": result.total, "vurderinger": result.reviewers, "gennemsnit": means})
        return
    scoring = [a.record for a in assessments if not a.record.disqualified]
    rows = [[c.label, *(str(a.scores.get(c, "–")) for a in scoring), decimal(result.tallies[c].mean)] for c in Characteristic]
    say(f"{theme.record.title} ({theme.id})")
    table(["Karakteristikum", *(a.reviewer for a in scoring), "Gennemsnit"], rows)
    away = f", {result.disqualified} inhabil" if result.disqualified else ""
    say(f"Samlet: {decimal(result.total)} ({counted(result.reviewers, 'vurdering', 'vurderinger')}{away})")
