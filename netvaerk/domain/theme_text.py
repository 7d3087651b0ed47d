"""A theme's text with other answers in it: what nobody changed stays byte for byte."""

import re
from collections.abc import Mapping

from netvaerk.domain.body import level_two, sections, spaced, with_level_two, without_help
from netvaerk.domain.markdown import escape, headings, lines_of
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Characteristic

_COMMENT = re.compile(r"(?<!\\)<!--.*?-->", re.DOTALL)
_LABELS = [c.label for c in Characteristic]


def with_title(body: str, old: str, new: str) -> str:
    """Return the body with another title above it, where the heading there is the title."""
    heading = next((h for h in headings(body) if h.level == 1), None)
    if heading is None or heading.title != spaced(old) or old == new:
        return body
    lines = lines_of(body)
    return "".join([*lines[: heading.start], f"# {escape(new)}{_newline(body)}", *lines[heading.end :]])


def with_answers(body: str, given: Mapping[Characteristic, str]) -> str:
    """Return the body with these answers, as Markdown, in the place of earlier ones and of the questions still to be answered."""
    for characteristic, text in given.items():
        body = _with_answer(body, characteristic.label, text.strip())
    return body


def with_more(body: str, section: str, text: str) -> str:
    """Return the body with a text at the end of a section below the seven, which is made if it is not there; said already, it stays."""
    if text.strip() in level_two(body, section):
        return body
    return with_level_two(_begun(body), section, text, [*_LABELS, section])


def _with_answer(body: str, label: str, text: str) -> str:
    places = [(heading, old) for heading, old in sections(body, 2) if fold(heading.title) == fold(label)]
    if not places:
        return with_level_two(_begun(body), label, text, _LABELS)
    heading, old = next((place for place in places if without_help(place[1])), places[0])
    newline, lines = _newline(body), lines_of(body)
    above, below = "".join(lines[: heading.end]).rstrip("\r\n"), lines[heading.end + len(lines_of(old)) :]
    said = newline.join([text.replace("\n", newline), *(newline + comment for comment in _COMMENT.findall(old))])
    return "".join([above, newline * 2, said, newline, newline if below else "", *below])


def _begun(body: str) -> str:
    """The body; one without text begins with the empty line that parts it from what stands above it in the file."""
    return body if body.strip() else _newline(body)


def _newline(body: str) -> str:
    """The line ending of new lines: that of the first line."""
    return "\r\n" if body.partition("\n")[0].endswith("\r") else "\n"
