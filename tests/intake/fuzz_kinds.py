"""What the fuzzing of each reader begins with: good files, and the ways to turn them about."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from compound import Node, attachment, mail_within, message
from conftest import Secretariat
from corpus import CORPUS, forwarded, html_mail, zipped
from form_samples import SEVEN, blank, filled
from fuzz_office import AGENDA, Take, packets, papers, proposals
from mutation import PLANTED, bytes_turned, json_turned, lines_turned, table_turned
from mutation_of_parts import mime_turned, node_turned, zip_turned
from senders import ANSWERS, FIELDS, as_text, docx, eml, in_lines

from netvaerk.repository.store import Store

Turn = Callable[[Any, random.Random, Sequence[bytes]], bytes]
_HUGE = ("word-zipbombe", "word-stort-billede")
_TURNS_OF_WORD: Sequence[Turn] = (*[zip_turned] * 6, bytes_turned)
_TURNS_OF_JSON: Sequence[Turn] = (json_turned, json_turned, bytes_turned)


@dataclass(frozen=True)
class Kind:
    """A kind of file: good ones by name, ways to turn them about, and who takes them in; `dated` where the file tells its own day."""

    seeds: Sequence[tuple[str, Any]]
    turns: Sequence[Turn]
    taking: Callable[[Store], Take] = proposals
    others: Sequence[bytes] = ()
    dated: bool = False


def _from_corpus(*endings: str, more: Sequence[tuple[str, bytes]], turns: Sequence[Turn]) -> Kind:
    cases = [(case.file, case.make()) for case in CORPUS if case.file.endswith(endings) and case.name not in _HUGE]
    seeds = [*cases, *more]
    return Kind(seeds, turns, others=[raw for _, raw in seeds])


def _form() -> bytes:
    about: dict[str, str | list[str]] = {"titel": "Byhaver", "netværkstype": "velfærd", "berører": ["Sundhed"], "inddrages": ["pårørende"]}
    person = {"rolle": "Lærer", "mail": PLANTED[1]}
    form: bytes = filled(blank(), {**about, **person, "øvrigt": "Tak", **dict.fromkeys(SEVEN, "Et svar.\n- ét\n- to")})
    return form


def word_form(_: Secretariat) -> Kind:
    return Kind([("a.docx", _form()), ("a.docx", blank())], _TURNS_OF_WORD, others=[docx()])


def html_form(_: Secretariat) -> Kind:
    answers: dict[str, object] = {"titel": "Byhaver", "berører": ["Sundhed"], "mail": PLANTED[1], **dict.fromkeys(SEVEN, "Et svar.")}
    head = {"format": "netvaerk-temaforslag", "version": 1}
    data = [{**head, "tema": theme, "felter": answers} for theme in (None, "2026-byhaver")]
    return Kind([("a.json", json.dumps(each, ensure_ascii=False).encode()) for each in data], _TURNS_OF_JSON)


def mail(_: Secretariat) -> Kind:
    outlook = next(case.make() for case in CORPUS if case.name == "msg")
    files = [("a.docx", docx()), ("b.docx", _form()), ("c.msg", outlook), ("svar.csv", b"Titel;Resum\xe9\nA;b\n"), ("d.eml", forwarded(2))]
    deep = html_mail("<table>" + "<tr><td>x<blockquote><pre>y" * 20)
    mails = [eml("Se vedhæftet.", files=files), deep, eml(as_text({**FIELDS, "Øvrigt": " ".join(PLANTED)}))]
    turns: Sequence[Turn] = (mime_turned, mime_turned, lines_turned, bytes_turned)
    return _from_corpus(".eml", more=[("a.eml", raw) for raw in mails], turns=turns)


def msg(_: Secretariat) -> Kind:
    head: dict[int, Any] = {0x0037: "Forslag", 0x0C1A: "Mette Nord", 0x5D01: PLANTED[1], 0x1035: "<o@example.org>"}
    files = [attachment(0, "t.docx", docx()), attachment(1, "a.eml", eml(as_text()))]
    roots = [
        message({**head, 0x1000: as_text()}),
        message({**head, 0x1013: f"<p>Hej</p><pre>{as_text()}</pre>".encode()}),
        message({**head, 0x1000: "Se filerne."}, files),
        message({**head, 0x007D: "From: A <a@example.org>\r\n"}, [mail_within(0, {0x0037: "x", 0x1000: in_lines()})]),
    ]

    def turned(seed: Node | bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
        return bytes_turned(seed, chance, others) if isinstance(seed, bytes) else node_turned(seed, chance)

    cases = _from_corpus(".msg", more=[], turns=[])
    return Kind([*cases.seeds, *(("a.msg", root) for root in roots * 3)], [turned], others=cases.others)


def word(_: Secretariat) -> Kind:
    more = [("a.docx", docx(title="Byhaver")), ("a.docx", zipped(docx(), word__comments_xml=b"<x/>"))]
    return _from_corpus(".docx", more=more, turns=_TURNS_OF_WORD)


def table(_: Secretariat) -> Kind:
    text = "Tidsstempel,Titel,Innovation,Mail,Navn,Temaets id\n" + '20/11/2026,"A\nb",c,x@y.dk,Mette,\n' * 5
    semicolons = b"sep=;\n" + text.replace(",", ";").encode("cp1252")
    more = [("svar.csv", text.encode()), ("svar.tsv", text.replace(",", "\t").encode()), ("svar.csv", semicolons)]
    return _from_corpus(".csv", more=more, turns=(table_turned, table_turned, lines_turned, bytes_turned))


def plain_text(_: Secretariat) -> Kind:
    answers = "".join(f"## {label}\n\n> Spørgsmål: x\n\n{text}\n\n" for label, text in ANSWERS.items())
    form = f"---\ntitel: Byhaver\ntema: 2026-byhaver\n---\n\n{answers}"
    more = [("a.md", form.encode()), ("a.txt", in_lines().encode("utf-16")), ("a.txt", in_lines().encode())]
    return _from_corpus(".txt", ".md", more=more, turns=(lines_turned, lines_turned, bytes_turned))


def packet(office: Secretariat) -> Kind:
    head = {"format": "netvaerk-vurderinger", "version": 1, "runde": "2027-01", "vurderer": "abc"}
    version = office.git("hash-object", "data/themes/2026-indsendt.md")
    given = {"inhabil": False, "vurdering": {**dict.fromkeys(SEVEN, 2), "læring": 0}, "bemærkning": "Godt.\n\n- ét"}
    one = {"tema": "2026-indsendt", "tema_version": version, "læst": "1" * 40, **given}
    themes = [[one], [one, {**one, "tema": "2026-byhaver"}, {"tema": "2026-x"}], [{**one, "inhabil": True, "vurdering": {}}]]
    seeds = [json.dumps({**head, "temaer": each}, ensure_ascii=False).encode() for each in themes]
    return Kind([("a.json", seed) for seed in seeds], _TURNS_OF_JSON, packets, dated=True)


def meeting(office: Secretariat) -> Kind:
    return Kind([("a.docx", (office.root / AGENDA).read_bytes())], _TURNS_OF_WORD, papers, others=[docx()], dated=True)


KINDS = {make.__name__: make for make in (word_form, html_form, mail, msg, word, table, plain_text, packet, meeting)}
