"""A packet that a reviewer has filled in: JSON that a browser saved, or that anybody may have written."""

import json
import re
from collections.abc import Iterator
from typing import Any

from netvaerk.domain.errors import Refusal
from netvaerk.domain.packet import FORMAT, LONGEST_REMARK, VERSION, Entry, Packet
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import NO_TEXT, did_you_mean, visible
from netvaerk.domain.vocabulary import SCALE, Characteristic
from netvaerk.intake.bounded_json import loaded

MAX_BYTES, MAX_THEMES, MAX_DEPTH = 1_000_000, 500, 8
_SHOWN = 40
_HEAD = 400  # bytes; a packet says what it is before it says anything else
_KEYS = {"tema", "tema_version", "læst", "inhabil", "vurdering", "bemærkning"}
_AGAIN = "Bed vurdereren gemme den igen fra pakken."
_OTHER_KIND = "Det er ikke en fil med vurderinger, som denne udgave af netvaerk kan læse."


def recognises(raw: bytes) -> bool:
    """True for bytes that say of themselves that they are a packet."""
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and f'"{FORMAT}"'.encode() in start[:_HEAD]


def read(raw: bytes) -> Packet:
    """Return the packet. What is wrong about one theme stands in its entry; the others can be used.

    Raises Refusal where the file as a whole cannot be used.
    """
    data = loaded(raw, MAX_BYTES, MAX_DEPTH, _AGAIN)
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version") != VERSION:
        raise Refusal(_OTHER_KIND)
    reviewer, themes = data.get("vurderer"), data.get("temaer")
    if not isinstance(reviewer, str) or not isinstance(themes, list):
        raise Refusal("Filen mangler »vurderer« eller »temaer«. Bed vurdereren gemme den igen fra pakken.")
    if len(themes) > MAX_THEMES:
        raise Refusal(f"Filen har {len(themes)} temaer, og en pakke har højst {MAX_THEMES}.")
    entries = tuple(_entry(item) for item in themes)
    return Packet(_round(data.get("runde")), reviewer, tuple(_without_twins(entries)))


def _round(value: Any) -> Round:
    found = re.fullmatch(r"([12][0-9]{3})-(0[1-9]|1[0-2])", value, re.ASCII) if isinstance(value, str) else None
    if not found:
        raise Refusal(f"Filens runde er {_shown(value)}. En runde skrives år-måned, fx 2027-01.")
    return Round(int(found[1]), int(found[2]))


def _entry(item: Any) -> Entry:
    """What the file says of one theme; everything in it may be anything."""
    if not isinstance(item, dict) or not isinstance(item.get("tema"), str):
        return Entry("?", fault="Et af temaerne i filen har intet id.")
    theme = visible(item["tema"])[: _SHOWN * 2]
    fault = next(_faults(item), "")
    if fault:
        return Entry(theme, fault=fault)
    return Entry(
        theme,
        version=_hexadecimal(item.get("tema_version")),
        seen=_hexadecimal(item.get("læst")),
        disqualified=item.get("inhabil") is True,
        scores={Characteristic(key): score for key, score in (item.get("vurdering") or {}).items()},
        remark=item.get("bemærkning") or "",
    )


def _faults(item: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a theme's entry."""
    for key in item.keys() - _KEYS:
        yield f"»{_cut(key)}« er ikke noget, en pakke indeholder."
    if item.get("inhabil") not in (None, True, False):
        yield f"»inhabil« er {_shown(item['inhabil'])}. Den er true eller false."
    scores = item.get("vurdering")
    if scores is not None and not isinstance(scores, dict):
        yield "»vurdering« er ikke point for de syv karakteristika."
    for key, score in scores.items() if isinstance(scores, dict) else ():
        yield from _score_faults(key, score)
    if scores and item.get("inhabil") is True:
        yield "En inhabil vurderer giver ingen point."
    remark = item.get("bemærkning")
    if remark is not None and (not isinstance(remark, str) or NO_TEXT.search(remark)):
        yield "Bemærkningen er ikke tekst, der kan gemmes."
    elif remark and len(remark) > LONGEST_REMARK:
        yield f"Bemærkningen er for lang: {len(remark)} tegn. Den må være højst {LONGEST_REMARK}."


def _score_faults(key: str, score: Any) -> Iterator[str]:
    known = [c.value for c in Characteristic]
    if key not in known:
        yield f"»{_cut(key)}« er ikke et af de syv karakteristika.{did_you_mean(_cut(key), known)}"
    elif type(score) is not int or not 0 <= score < len(SCALE):
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(SCALE))
        yield f"{_shown(score)} er ikke et pointtal for »{Characteristic(key).label}«. Vælg {scale}."


def _hexadecimal(value: Any) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{64}", value, re.ASCII) else None


def _without_twins(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries; of a theme that stands there twice it is not known which was meant."""
    ids = [entry.theme for entry in entries]
    for place, entry in enumerate(entries):
        if ids.count(entry.theme) == 1 or entry.theme == "?":
            yield entry
        elif entry.theme not in ids[:place]:
            yield Entry(entry.theme, fault="Temaet står mere end én gang i filen.")


def _shown(value: Any) -> str:
    return f"»{_cut(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))}«"


def _cut(text: str) -> str:
    line = visible(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
