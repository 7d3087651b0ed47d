"""What a meeting can tell of itself: its items and seals, and what makes them ambiguous."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from netvaerk.domain.body import spaced
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.markdown import headings
from netvaerk.domain.spans import span_of_heading
from netvaerk.domain.text import did_you_mean, nearest, nfc, visible
from netvaerk.domain.traits.record import RecordTraits

if TYPE_CHECKING:
    from netvaerk.domain.meeting import Item, Meeting, Ruling, Seal


class MeetingTraits(RecordTraits):
    """A meeting without its values."""

    def seal_of(self, document: str) -> "Seal | None":
        """Return the latest seal of a document; None where it has none."""
        return next((seal for seal in reversed(cast("Meeting", self).seals) if seal.document == document), None)

    def item(self, key: str) -> "Item | None":
        """Return the item with this key."""
        return next((i for i in cast("Meeting", self).items if i.key == key), None)

    def item_of(self, theme: str) -> "Item | None":
        """Return the item in which a theme stands. A network may have the same id: see `item_of_network`."""
        return next((i for i in cast("Meeting", self).items if theme in i.themes), None)

    def item_of_network(self, network: str) -> "Item | None":
        """Return the item in which a network stands."""
        return next((i for i in cast("Meeting", self).items if network in i.networks), None)

    def own_faults(self) -> Iterator[Fault]:
        """Yield what makes the items ambiguous: keys and themes that stand twice, decisions about what is not on the item."""
        items = cast("Meeting", self).items
        yield from _doubles("nøgle", [i.key for i in items], "Nøglen")
        yield from _doubles("titel", [nfc(i.title) for i in items], "Titlen")
        seen: set[str] = set()
        for number, item in enumerate(items):
            for place, theme in enumerate(item.themes):
                if theme in seen:
                    where = ("punkter", number, "temaer", place)
                    yield Fault("NV503", where, f"Temaet »{theme}« står mere end én gang på mødet.", "Lad det stå i ét punkt.")
                seen.add(theme)
            yield from _stray_decisions(("punkter", number, "beslutninger"), item.decisions, item.themes)
            yield from _stray_decisions(("punkter", number, "netværksbeslutninger"), item.network_decisions, item.networks)

    def body_faults(self, body: str) -> Iterator[Fault]:
        """Yield the items whose section in the text is missing, and the sections that belong to no item."""
        titles = {spaced(item.title): number for number, item in enumerate(cast("Meeting", self).items)}
        found = [heading for heading in headings(body) if heading.level == 1]
        strays = {h.title: h for h in found if h.title not in titles}
        for title, number in titles.items():
            if title in {h.title for h in found}:
                continue
            likely = nearest(title, strays)
            hint = f" Mente du overskriften »{visible(likely)}«?" if likely else ""
            strays.pop(likely or "", None)
            message = f"Teksten har ingen overskrift, der hedder »{visible(title)}«.{hint}"
            yield Fault("NV505", ("punkter", number, "titel"), message, f"Skriv `# {visible(title)}` i teksten, eller ret titlen.")
        for title, heading in strays.items():
            message = f"Overskriften »{visible(title)}« hører ikke til noget punkt."
            help_ = "Ret den, så den er som punktets titel, eller gør den til en underoverskrift med ##."
            yield Fault("NV506", (), message, help_, body=span_of_heading(body, heading))


def _doubles(key: str, values: list[str], what: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, value in enumerate(values):
        if value in seen:
            message = f"{what} »{visible(value)}« bruges af mere end ét punkt."
            yield Fault("NV502", ("punkter", number, key), message, "Giv hvert punkt sin egen.")
        seen.add(value)


def _stray_decisions(where: Where, decided: "Mapping[str, Ruling]", subjects: Collection[str]) -> Iterator[Fault]:
    for subject in decided:
        if subject not in subjects:
            message = f"Der er en beslutning om »{subject}«, som ikke står i punktet.{did_you_mean(subject, subjects)}"
            yield Fault("NV504", (*where, subject), message, "Skriv id'et i punktet, eller ret beslutningen.", at_key=True)
