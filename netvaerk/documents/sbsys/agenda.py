"""The XML of a meeting, with the whole paper and the enclosures beside it. Only what is open is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from netvaerk.documents.formats import render
from netvaerk.documents.html.blocks import Blocks
from netvaerk.documents.html.gate import cleaned
from netvaerk.documents.items import CLOSED_ITEM
from netvaerk.documents.papers import paper
from netvaerk.documents.public.disclosure import refuse_leaks
from netvaerk.documents.sbsys.enclosures import Enclosed, enclosed
from netvaerk.documents.sbsys.parts import Section, sections_of_items
from netvaerk.documents.setting import Past, Setting
from netvaerk.documents.tree import Heading, Paper, Text
from netvaerk.documents.word.characters import Characters
from netvaerk.domain.danish import long_date
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.steps.deciding import require_minutes
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import MeetingStatus
from netvaerk.repository.own_files import OwnFiles

PAGE = "dagsorden.html"  # the site looks for the whole paper under this name
_NOT_SEARCHED = "Bilagene er ikke gennemsøgt. Se efter, at de ikke viser noget, der ikke må komme ud."


@dataclass(frozen=True)
class Sent:
    """What goes out: the files by name, and in Danish what to look after."""

    files: Mapping[str, bytes]
    notes: tuple[str, ...]


def kind_that_goes_out(meeting: Filed[Meeting], register: Register) -> str:
    """Return which paper goes out: the referat of a meeting that has been held, before that its dagsorden.

    Raises Refusal where the meeting has been held and not all is decided.
    """
    if meeting.record.status not in (MeetingStatus.HELD, MeetingStatus.APPROVED):
        return "dagsorden"
    require_minutes(meeting, register)
    return "referat"


def sbsys(kind: str, meeting: Filed[Meeting], register: Register, own: OwnFiles, past: Past) -> Sent:
    """Return the files of a meeting for a municipal site.

    Args:
        kind: `dagsorden` or `referat`.
        meeting: the meeting.
        register: all records.
        own: the repository's own templates, pictures and enclosures.
        past: finds a theme as an earlier meeting was sent it.

    Raises Refusal where something closed would be shown, and for an enclosure that lies where none does.
    """
    about = paper(kind, meeting, register, Setting(own, public=True, past=past))
    page = render(about, "html")
    open_ = [list(enclosed(number, item, own)) for number, item in enumerate(meeting.record.items, 1)]
    agenda = _agenda(kind, meeting, about, open_)
    refuse_leaks({PAGE: page.content, "punkter.html": "\n".join(_said(agenda)).encode()}, about, meeting, register)
    indent(agenda)
    files = {f"{meeting.id}.xml": tostring(agenda, "utf-8", xml_declaration=True) + b"\n", PAGE: page.content}
    found = {e.name: e.content for item in open_ for e in item if e.content is not None}
    missing = tuple(f"Bilaget »{e.title}« er ikke taget med: filen findes ikke." for item in open_ for e in item if e.content is None)
    return Sent({**files, **found}, (*page.notes, *missing, *((_NOT_SEARCHED,) if found else ())))


def _agenda(kind: str, meeting: Filed[Meeting], about: Paper, enclosures: list[list[Enclosed]]) -> Element:
    record, clean = meeting.record, Characters().clean
    day = long_date(record.day)
    # The site keeps an agenda by its id: the referat has the dagsorden's, so that it takes its place.
    root = Element("Dagsorden", {"DagsordenID": meeting.id, "Åben": "true", "Dagsordentype": kind.capitalize()})
    told = {"MødeID": meeting.id, "Udvalg": record.body_name, "UdvalgID": "-".join(fold(record.body_name).split())}
    when = {"Mødedato": day, "Mødetid": record.time, "Mødeslutdato": day, "Mødesluttid": record.end or record.time}
    SubElement(root, "Møde", {key: clean(text) for key, text in {**told, **when, "Mødested": record.place or ""}.items()})
    items = SubElement(root, "Dagsordenpunkter")
    titles = [CLOSED_ITEM if item.closed else item.title for item in record.items]
    written = Blocks(replace(about, blocks=()))  # a link to a heading of the paper leads nowhere in a section of a site
    written.of([Heading(level, (Text("Afsnit"),), "") for level in (1, 2, 3)])  # what stands in a section lies below these
    for number, (item, sections) in enumerate(zip(record.items, sections_of_items(about, titles), strict=True), 1):
        id_ = f"{meeting.id}-{'lukket-' + str(number) if item.closed else item.key}"
        point = {"DagsordenpunktID": id_, "Nummer": str(number), "Åbent": "false" if item.closed else "true"}
        _fill(
            SubElement(items, "Dagsordenpunkt", point), titles[number - 1], [] if item.closed else sections, enclosures[number - 1], written
        )
    return root


def _fill(point: Element, title: str, sections: Iterable[Section], enclosures: Iterable[Enclosed], written: Blocks) -> None:
    clean = Characters().clean
    SubElement(point, "Overskrift").text = clean(title)
    contents = SubElement(point, "Indhold")
    for section in sections:
        SubElement(contents, section.name).text = clean(cleaned(written.of(section.blocks)))
    listed = SubElement(point, "Bilagsliste")
    for enclosure in enclosures:
        if enclosure.content is not None:
            told = {"BilagID": enclosure.name, "Navn": clean(enclosure.title), "MaaPubliceres": "true", "BilagUrl": enclosure.name}
            SubElement(listed, "Bilag", told)


def _said(root: Element) -> Iterable[str]:
    """All that the XML says: the values of its attributes, the names of its sections, and its texts, which are HTML."""
    for element in root.iter():
        yield from (element.tag.replace("_", " "), *element.attrib.values(), element.text or "")
