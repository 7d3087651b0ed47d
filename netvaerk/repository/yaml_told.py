"""What is wrong with text that is no YAML, in Danish: the parser's own words are no help to those who write the files."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.domain.text import visible
from netvaerk.repository.yaml_fault import YamlFault

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

HELP = 'Hver linje skrives `nøgle: værdi`. Fri tekst står i anførselstegn: `titel: "Byhaver: en start"`.'
_QUOTES = "Sæt anførselstegn om hele teksten."
_LONGEST_SHOWN = 80


@dataclass(frozen=True)
class _Problem:
    """What the parser says, what it means, and whether the start of the construct is the better place to point at."""

    english: str
    danish: str
    help: str = HELP
    at_start: bool = False


_STARS = "Tegnet * foran et ord har en særlig betydning."
_ANDS = "Tegnet & foran et ord har en særlig betydning."
_NO_SPACE = "Der mangler et mellemrum efter kolon."
_OPEN = "bliver ikke lukket, eller der mangler et komma i den."
_PROBLEMS = (
    _Problem("unexpected end of stream", "Anførselstegnet bliver ikke lukket.", "Sæt det samme tegn efter teksten.", at_start=True),
    _Problem("flow sequence", f"Listen i kantede parenteser {_OPEN}", _QUOTES, at_start=True),
    _Problem("flow mapping", f"Blokken i krøllede parenteser {_OPEN}", _QUOTES, at_start=True),
    _Problem("but found '<stream end>'", "Her bliver en parentes ikke lukket."),
    _Problem("sequence entries are not allowed", "En liste begynder på linjen under nøglen.", "Skriv hvert punkt på sin egen linje."),
    _Problem("found '<alias>'", _STARS, _QUOTES),
    _Problem("found '<anchor>'", _ANDS, _QUOTES),
    _Problem("found undefined alias", _STARS, _QUOTES),
    _Problem("expected alphabetic or numeric", "Tegnet har en særlig betydning foran en tekst.", _QUOTES),
    _Problem("found ']'", "Her lukkes en parentes, som ikke er begyndt.", _QUOTES),
    _Problem("found '}'", "Her lukkes en parentes, som ikke er begyndt.", _QUOTES),
    _Problem("expected <block end>", "Linjen er rykket anderledes ind end linjerne omkring den.", "Ryk den ind som linjen over."),
    _Problem("cannot start any token", "Teksten begynder med et tegn, der har en særlig betydning.", _QUOTES),
    _Problem("expected a comment or a line break", "Efter | og > fortsætter teksten på næste linje, rykket ind.", _QUOTES),
)  # fmt: skip
_TAG = re.compile(r"!\S*")
_KEY_COLON = re.compile(r"[ \t]*(?:- +)*[\w.-]+[ \t]*:")
_GLUED = re.compile(r"[ \t]*(?:- +)*[^\W\d]\w*(:)[^\s:/]")
_PLAIN_LINE = re.compile(r"(?P<key>[ \t]*(?:- +)*(?:\w+: +)?)(?P<rest>[^\"'\\\r\n]+)")


def told(error: "MarkedYAMLError", text: str) -> YamlFault:
    """Return the fault that a parser's error stands for, at its best place in the text."""
    said = f"{error.problem or ''} {error.context or ''}"
    place, start = (
        min(int(mark.index), len(text)) if mark else 0 for mark in (error.problem_mark or error.context_mark, error.context_mark)
    )
    if place >= (end := len(text.rstrip())):
        place = max(end - 1, 0)
    for english, fault in _AT_PLACE.items():
        if english in said:
            return fault(text, place)
    if "could not find expected ':'" in said:
        return _no_key(text, start, "Her mangler et kolon efter nøglen.")
    found = next((p for p in _PROBLEMS if p.english in said), _Problem("", "Indledningen kan ikke læses her."))
    return YamlFault("NV104", found.danish, *_to_end(text, start if found.at_start else place), found.help)


def no_mapping(text: str, place: int) -> YamlFault:
    """Return the fault of front matter that is a list or a text."""
    return _no_key(text, place, "Her skal stå nøgler med værdier.")


def _no_key(text: str, place: int, message: str) -> YamlFault:
    """A line that has no key: often only the blank after its colon is missing."""
    start, end = _to_end(text, place)
    glued = _GLUED.match(text, start, end)
    if glued:
        return YamlFault("NV104", _NO_SPACE, *glued.span(1), HELP)
    return YamlFault("NV104", message, start, end, HELP)


def tag_fault(text: str, place: int) -> YamlFault:
    """Return the fault of a tag: YAML that means something else in every program, or runs one."""
    found = _TAG.search(text, place) or _TAG.search(text, max(0, text.rfind("!", 0, place)))
    start, end = found.span() if found else (place, place)
    help_ = "Sæt anførselstegn om hele teksten, hvis udråbstegnet hører til den. Ellers slet det."
    return YamlFault("NV106", f"Mærkatet »{_short(text[start:end])}« kan ikke bruges her.", start, end, help_)


def directive_fault(text: str, place: int) -> YamlFault:
    """Return the fault of the line above a place that tells a parser how to read: files are read in one way only."""
    lines = [m for m in re.finditer(r"^%[^\r\n]*", text, re.MULTILINE) if m.start() <= place]
    span = lines[-1].span() if lines else (place, place)
    return YamlFault("NV106", "En linje med % forrest kan ikke stå i indledningen.", *span, "Slet linjen.")


def _second_document(text: str, place: int) -> YamlFault:
    """Point at the line that parts the front matter, which stands above what the parser stumbles on."""
    lines = [m for m in re.finditer(r"^(---|\.\.\.|%)[^\r\n]*", text, re.MULTILINE) if m.start() <= place]
    start, end = lines[-1].span() if lines else _to_end(text, place)
    if text[start:end].startswith("%"):
        return directive_fault(text, start)
    return YamlFault("NV114", "Linjen deler indledningen i flere.", start, end, "Slet linjen, så alle nøgler står samlet.")


def _colon(text: str, place: int) -> YamlFault:
    """A colon where none can be: in the middle of a text, or because the line above went wrong."""
    start = text.rfind("\n", 0, place) + 1
    own = _KEY_COLON.match(text, start)
    if own and own.end() - 1 == place and start:
        above_end = start - 1
        above_start = text.rfind("\n", 0, above_end) + 1
        glued = _GLUED.match(text, above_start, above_end)
        if glued:
            return YamlFault("NV104", _NO_SPACE, *glued.span(1), HELP)
        if ":" not in text[above_start:above_end]:
            return YamlFault("NV104", "Her mangler et kolon efter nøglen.", *_to_end(text, above_start), HELP)
        indent = start + len(text[start:place]) - len(text[start:place].lstrip())
        return YamlFault(
            "NV104", "Linjen er rykket ind, men linjen over er slut.", *_to_end(text, indent), "Ryk den ud, så den står under den over."
        )
    found = _PLAIN_LINE.fullmatch(text, start, _line_end(text, place))
    ready = f'`{found["key"].strip()} "{found["rest"].strip()}"`' if found and len(found[0]) <= _LONGEST_SHOWN else ""
    help_ = f"Skriv {visible(ready)}." if ready else HELP
    return YamlFault("NV104", "Et kolon midt i en tekst kræver anførselstegn om hele teksten.", place, place + 1, help_)


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text[: end if end >= 0 else len(text)].rstrip("\r"))


def _to_end(text: str, place: int) -> tuple[int, int]:
    """From a place to the end of its line: more is not known about where a fault ends."""
    return place, max(place, len(text[: _line_end(text, place)].rstrip()))


def _short(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"


def _tab(_text: str, place: int) -> YamlFault:
    return YamlFault("NV104", "Her er brugt tabulator. Brug mellemrum i stedet.", place, place + 1, "Slet tabulatoren, og skriv mellemrum.")


def _escape(text: str, place: int) -> YamlFault:
    start = text.rfind("\\", 0, place)
    return YamlFault(
        "NV104", "En omvendt skråstreg i anførselstegn skal skrives to gange.", start, place + 1, "Skriv \\\\ i stedet for \\."
    )


def _going_on(text: str, place: int) -> YamlFault:
    """Text where a value was over: after a closing quote, after a comment, or on a line of its own."""
    above = text[:place].rstrip(" ")
    if above.endswith(("'", '"')):
        message = "Teksten fortsætter efter det afsluttende anførselstegn."
        help_ = 'Skriv \\" for et anførselstegn midt i teksten.' if above.endswith('"') else "Sæt \" om hele teksten i stedet for '."
    elif re.search(r"[ \t]#[^\n]*\n[ \t]*\Z", above):
        message, help_ = "Teksten fortsætter, men linjen over standser ved » #«.", _QUOTES
    else:
        message, help_ = "Linjen er rykket anderledes ind end linjerne omkring den.", "Ryk den ind som linjen over."
    return YamlFault("NV104", message, *_to_end(text, place), help_)


# The faults whose words depend on what stands around the place.
_AT_PLACE = {
    "single document": _second_document,
    "<document start>": _second_document,
    "mapping values are not allowed": _colon,
    "found character '\\t'": _tab,
    "unknown escape character": _escape,
    "found '<scalar>'": _going_on,
    "tag": tag_fault,
}
