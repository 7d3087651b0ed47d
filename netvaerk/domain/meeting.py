"""A meeting of Chefforum: its dagsorden and its referat are two renderings of this one record."""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from netvaerk.domain.body import item_titles
from netvaerk.domain.fault import Fault
from netvaerk.domain.fields import Clock, Day, Flag, Key, MeetingId, RecordId, RoundField, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.text import nfc
from netvaerk.domain.vocabulary import ItemType, Mark, MeetingStatus, NetworkOutcome, Outcome, Word


class Enclosure(Part):
    """A document that belongs to an item."""

    title: Text = Field(alias="titel", description="Bilagets titel")
    file: Text | None = Field(None, alias="fil", description="Bilagets fil, fra lagerets rod")
    closed: Flag = Field(False, alias="lukket", description="Bilaget er lukket for offentligheden")


class Ruling(Part):
    """What stands beside every outcome."""

    outcome: Word = Field(alias="udfald", description="Beslutningen")
    reason: Text | None = Field(None, alias="begrundelse", description="Begrundelsen")
    conditions: Text | None = Field(None, alias="vilkår", description="Vilkår for beslutningen")
    to: Text | None = Field(None, alias="til", description="Hvem temaet er henvist til")
    together_with: Text | None = Field(None, alias="sammen_med", description="Hvem det skal ske sammen med")


class Decision(Ruling):
    """What was decided about a theme."""

    outcome: Outcome = Field(alias="udfald", description="Beslutningen")


class NetworkDecision(Ruling):
    """What was decided about a running network."""

    outcome: NetworkOutcome = Field(alias="udfald", description="Beslutningen")


class Item(Part):
    """One item: one case. Its number exists in renderings only; its text is the body's section of the same title."""

    key: Key = Field(alias="nøgle", description="Punktets nøgle; ændres aldrig")
    title: Text = Field(alias="titel", description="Punktets titel, som overskriften i teksten")
    type: ItemType = Field(alias="type", description="Punktets art")
    case_number: Text | None = Field(None, alias="sagsnr", description="Sagsnummer i journalen")
    enclosures: tuple[Enclosure, ...] = Field((), alias="bilag", description="Bilag")
    themes: tuple[RecordId, ...] = Field((), alias="temaer", description="Temaer, punktet handler om")
    decisions: dict[RecordId, Decision] = Field({}, alias="beslutninger", description="Beslutning om hvert tema")
    networks: tuple[RecordId, ...] = Field((), alias="netværk", description="Netværk, punktet handler om")
    network_decisions: dict[RecordId, NetworkDecision] = Field({}, alias="netværksbeslutninger", description="Beslutning om hvert netværk")
    approves: MeetingId | None = Field(None, alias="godkender", description="Mødet, hvis referat punktet godkender")
    closed: Flag = Field(False, alias="lukket", description="Punktet er lukket for offentligheden")
    internal: Text | None = Field(None, alias="intern", description="Bemærkning til medlemmerne")


class Correction(Part):
    """What was corrected after the approval."""

    day: Day = Field(alias="dato", description="Dagen for rettelsen")
    text: Text = Field(alias="tekst", description="Hvad der er rettet")


class Approval(Part):
    """That the referat was approved: at a later meeting, or in writing where no meeting is named."""

    day: Day = Field(alias="dato", description="Dagen for godkendelsen")
    meeting: MeetingId | None = Field(None, alias="møde", description="Mødet, der godkendte referatet")


class Seal(Part):
    """The proof of what Chefforum saw."""

    commit: Text = Field(alias="commit", description="Den udgave i git, dokumenterne er dannet af")
    version: Text = Field(alias="version", description="Udgaven af netvaerk")
    files: dict[str, str] = Field(alias="filer", description="SHA-256 for hver fil")


class Meeting(Record):
    """`data/meetings/<YYYY-MM-DD>-<organ>.md`."""

    body_name: Text = Field(alias="organ", description="Organet, der mødes")
    day: Day = Field(alias="dato", description="Dagen for mødet")
    time: Clock = Field(alias="tid", description="Klokkeslættet, mødet begynder")
    end: Clock | None = Field(None, alias="slut", description="Klokkeslættet, mødet slutter")
    place: Text | None = Field(None, alias="sted", description="Mødestedet")
    status: MeetingStatus = Field(alias="status", description="Hvor mødet er på sin vej")
    round: RoundField | None = Field(None, alias="runde", description="Runden, mødet afgør")
    present: tuple[Text, ...] = Field((), alias="deltagere", description="Deltagerne, som roller")
    absent: tuple[Text, ...] = Field((), alias="afbud", description="Afbud, som roller")
    items: tuple[Item, ...] = Field((), alias="punkter", description="Punkterne, i rækkefølge")
    approval: Approval | None = Field(None, alias="godkendt", description="Hvornår og hvordan referatet blev godkendt")
    corrections: tuple[Correction, ...] = Field((), alias="rettelser", description="Rettelser efter godkendelsen")
    seal: Seal | None = Field(None, alias="forsegling", description="Beviset for, hvad Chefforum så")
    marks: tuple[Mark, ...] = Field((), alias="mærker", description="historisk eller eksempel")

    def item(self, key: str) -> Item | None:
        """Return the item with this key."""
        return next((i for i in self.items if i.key == key), None)

    def item_of(self, subject: str) -> Item | None:
        """Return the item in which a theme or network stands."""
        return next((i for i in self.items if subject in i.themes or subject in i.networks), None)

    def own_faults(self) -> Iterator[Fault]:
        """Yield what makes the items ambiguous: keys and themes that stand twice, decisions about what is not on the item."""
        yield from self._doubles(("nøgle", [i.key for i in self.items]), "Nøglen")
        yield from self._doubles(("titel", [nfc(i.title) for i in self.items]), "Titlen")
        themes = Counter(theme for item in self.items for theme in item.themes)
        for number, item in enumerate(self.items):
            here = ("punkter", number)
            for place, theme in enumerate(item.themes):
                if themes[theme] > 1:
                    yield Fault((*here, "temaer", place), f"Temaet »{theme}« står mere end én gang på mødet.", "Lad det stå i ét punkt.")
            for key, decided, subjects in (
                ("beslutninger", item.decisions, item.themes),
                ("netværksbeslutninger", item.network_decisions, item.networks),
            ):
                for subject in decided:
                    if subject not in subjects:
                        yield Fault(
                            (*here, key, subject),
                            f"Der er en beslutning om »{subject}«, som ikke står i punktet.",
                            "Skriv id'et i punktet, eller slet beslutningen.",
                        )

    def _doubles(self, values: tuple[str, list[str]], what: str) -> Iterator[Fault]:
        key, given = values
        for number, value in enumerate(given):
            if value in given[:number]:
                yield Fault(("punkter", number, key), f"{what} »{value}« bruges af mere end ét punkt.", "Giv hvert punkt sin egen.")

    def body_faults(self, body: str) -> Iterator[Fault]:
        """Yield the items whose section in the text is missing, and the sections that belong to no item."""
        written = [nfc(t) for t in item_titles(body)]
        titles = [nfc(i.title) for i in self.items]
        for number, title in enumerate(titles):
            if title not in written:
                yield Fault(
                    ("punkter", number, "titel"),
                    f"Teksten har ingen overskrift, der hedder »{title}«.",
                    f"Skriv `# {title}` i teksten, eller ret titlen.",
                )
        for title in written:
            if title not in titles:
                yield Fault(
                    (), f"Overskriften »{title}« i teksten hører ikke til noget punkt.", "Ret overskriften, så den er som punktets titel."
                )
