"""A meeting of Chefforum: its dagsorden and its referat are two renderings of this one record."""

from typing import Annotated

from pydantic import Field

from netvaerk.domain.fields import Clock, CommitId, Day, Flag, Key, MeetingId, OneOrMore, RecordId, RoundField, Sha256, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.traits.meeting import MeetingTraits
from netvaerk.domain.vocabulary import ItemType, Mark, MeetingStatus, NetworkOutcome, Outcome, SealedDocument, Word


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
    """The proof of what Chefforum saw, written when a dagsorden is sent and when a referat is approved or corrected."""

    document: SealedDocument = Field(alias="dokument", description="Dokumentet, der er forseglet")
    day: Day | None = Field(None, alias="dato", description="Dagen, dokumentet blev forseglet")
    commit: CommitId = Field(alias="commit", description="Den udgave i git, dokumentet er dannet af")
    version: Text = Field(alias="version", description="Udgaven af netvaerk, der dannede det")
    files: dict[str, Sha256] = Field(alias="filer", description="SHA-256 for hver fil")


class Meeting(MeetingTraits, Record):
    """`data/meetings/<YYYY-MM-DD>-<organ>.md`."""

    decisive = Record.decisive | {"punkter"}

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
    seals: Annotated[tuple[Seal, ...], OneOrMore] = Field((), alias="forsegling", description="Beviset for, hvad Chefforum så")
    marks: tuple[Mark, ...] = Field((), alias="mærker", description="historisk eller eksempel")
