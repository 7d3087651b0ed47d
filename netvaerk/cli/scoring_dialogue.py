"""Scoring at a terminal: question, answer and scale; it can be left at any point and taken up again."""

from typing import TYPE_CHECKING

import click

from netvaerk.cli.console import ask, ask_yes, say, warn
from netvaerk.domain.body import answers
from netvaerk.domain.errors import Misuse
from netvaerk.domain.kind import Kind
from netvaerk.domain.steps.assessing import Given, assess, points
from netvaerk.domain.text import visible
from netvaerk.domain.vocabulary import SCALE, Characteristic
from netvaerk.repository.clock import today
from netvaerk.repository.drafts import Draft, Drafts
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store

_HOW = "Skriv 0-3. Tomt svar springer over; t går et spørgsmål tilbage, i noterer dig som inhabil, s stopper og gemmer en kladde."


class Left(Exception):
    """The reviewer stops here; what they have given is kept as a draft."""


class Disqualified(Exception):
    """The reviewer says that they are disqualified."""


def score_at_terminal(store: "Store", theme: "Filed[Theme]", who: str, carrying: tuple[bool, bool]) -> bool:
    """Ask for one reviewer's scores and hand them in. Return False where they left before the end; a draft is kept then."""
    drafts = Drafts(store.git, who)
    try:
        given = _Dialogue(store, theme, who, drafts).run()
    except Left:
        say(f"Dine point er gemt som kladde på denne maskine. Fortsæt med: netvaerk score {theme.id} --as {who}")
        return False
    except (click.Abort, KeyboardInterrupt):
        if drafts.read(theme.id) is None:
            raise
        warn(f"\nAfbrudt. Dine point er gemt som kladde på denne maskine. Fortsæt med: netvaerk score {theme.id} --as {who}")
        return False
    hand_in(store, theme, who, given, carrying)
    return True


def hand_in(store: "Store", theme: "Filed[Theme]", who: str, given: Given, carrying: tuple[bool, bool]) -> None:
    """Write an assessment and commit it; the draft has done its work then."""
    from netvaerk.cli.carrying import carry

    no_commit, dry_run = carrying
    version = store.git.blob_id(Ref(Kind.THEME, theme.id).path)
    carry(store, assess(theme, who, given, today(), version, store.reading.register), no_commit=no_commit, dry_run=dry_run)
    if not dry_run:
        Drafts(store.git, who).drop(theme.id)


class _Dialogue:
    def __init__(self, store: "Store", theme: "Filed[Theme]", who: str, drafts: Drafts) -> None:
        self._theme, self._drafts, self._rules = theme, drafts, store.rules
        self._version = store.git.blob_id(Ref(Kind.THEME, theme.id).path)
        own = [a.record for a in store.reading.register.assessments_of(theme.id) if a.record.reviewer == who]
        self._before = dict(own[0].scores) if own else {}
        self._given: dict[Characteristic, int] = {}

    def run(self) -> Given:
        """Ask for the seven and a remark. Raises Left, and click.Abort where the user breaks off."""
        start = self._introduce()
        try:
            self._ask_all(start)
        except Disqualified:
            return Given(disqualified=True)
        if not self._given and not ask_yes("Du har ikke givet point. Skal vurderingen gemmes alligevel?"):
            raise click.Abort
        return Given(self._given, remark=ask("Bemærkning (tomt, hvis ingen)", ""))

    def _introduce(self) -> int:
        """Say what it is about, take up an earlier draft, and return the number of the question to begin with."""
        say(visible(self._theme.record.title))
        say(", ".join(f"{number} {words}" for number, words in enumerate(SCALE)) + ".")
        say(_HOW)
        draft = self._drafts.read(self._theme.id)
        if draft is None:
            return 0
        if draft.version != self._version:
            self._before |= draft.scores
            say("Temaet er ændret, siden du begyndte. Dine point fra kladden står som forslag; se svarene igennem igen.")
            return 0
        self._given = dict(draft.scores)
        say(f"Du fortsætter, hvor du slap: {len(self._given)} af {len(Characteristic)} har fået point.")
        return next((n for n, c in enumerate(Characteristic) if c not in self._given), 0)

    def _ask_all(self, number: int) -> None:
        """Ask question by question; one that has been answered is asked again only where the user goes back to it."""
        all_seven = list(Characteristic)
        while number < len(all_seven):
            back = self._ask_one(all_seven[number])
            number = max(0, number - 1) if back else number + 1

    def _ask_one(self, characteristic: Characteristic) -> bool:
        """Ask one question; True where the user wants to go one back."""
        answer = answers(self._theme.body).get(characteristic, "(ikke besvaret)")
        say(f"\n{characteristic.label}: {self._rules.question(characteristic).question}\n{answer}")
        known = self._given.get(characteristic, self._before.get(characteristic))
        while reply := ask("Point", "" if known is None else str(known)).casefold():
            if reply in ("t", "tilbage"):
                return True
            if reply in ("s", "stop"):
                raise Left
            if reply in ("i", "inhabil") and ask_yes("Skal du noteres som inhabil? Så giver du ingen point til temaet."):
                raise Disqualified
            if reply not in ("i", "inhabil") and self._take(characteristic, reply):
                break
        return False

    def _take(self, characteristic: Characteristic, reply: str) -> bool:
        try:
            self._given[characteristic] = points(reply)
        except Misuse as error:
            warn(str(error))
            return False
        self._drafts.save(self._theme.id, Draft(self._given, self._version))
        return True
