"""A mail as mail servers keep it (.eml, RFC 5322), read by the standard library."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import automatic
from netvaerk.intake.decoding import decoded
from netvaerk.intake.html_text import text_of_html
from netvaerk.intake.letter import Attached, Letter, bounded, message_id
from netvaerk.intake.letter_reading import read_letter
from netvaerk.intake.mail_headers import Bounded, header, is_possible, moment, received, words
from netvaerk.intake.read import Read

_HEAD = 4_000
_HEADER = re.compile(rb"(?:from |[a-z][a-z0-9-]{1,60}\s*:)", re.IGNORECASE)
_SURE = re.compile(rb"^(?:received|message-id|mime-version|return-path|delivered-to|from|date|subject)\s*:", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS, _DEEPEST, _MOST_SEAMS = 200, 20, 20_000
_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")
_BROKEN = "Mailen er gået i stykker eller sat sådan sammen, at den ikke kan læses. Gem den igen fra mailprogrammet."


def recognises(raw: bytes, name: str) -> bool:
    """True for bytes that begin with a mail's headers, whatever the file is called."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    sure = len(set(_SURE.findall(head)))
    return bool(_HEADER.match(head)) and sure >= (1 if name.lower().endswith(".eml") else 3)


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposals of a mail. Raises Refusal where it cannot be read or has none."""
    if raw.count(b"\n--") > _MOST_SEAMS:
        raise Refusal(_BROKEN)
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    try:
        letter = _letter(message_from_bytes(start, policy=Bounded()))
    except Refusal:
        raise
    except Exception:  # what the parser meets in broken mails has no end
        raise Refusal(_BROKEN) from None
    return read_letter(letter, rules)


@dataclass
class _Contents:
    """What lies in a mail."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    files: list[Attached] = field(default_factory=list)
    mails: list[Letter] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _letter(message: Message, depth: int = 0) -> Letter:
    if depth > _DEEPEST:
        raise Refusal(_BROKEN)
    contents = _contents(message, depth)
    name, address = next(iter(getaddresses([header(message, "From")])), ("", ""))
    try:
        text = _text(contents.texts)
    except Refusal as error:
        text = ""
        contents.notes.append(str(error))
    return Letter(
        subject=" ".join(header(message, "Subject").split()),
        sender=(name, address if "@" in address else ""),
        text=text,
        received=(stamped := received(message)).day,
        unread=stamped.fault,
        sent=day if (day := moment(header(message, "Date"))) and is_possible(day) else None,
        message=message_id(header(message, "Message-ID")),
        answers=automatic.answers(message),
        left=automatic.left(message),
        files=tuple(contents.files),
        mails=tuple(contents.mails),
        notes=tuple(contents.notes),
    )


def _contents(message: Message, depth: int) -> _Contents:
    found = _Contents()
    for number, part in enumerate(_parts(message)):
        if number > _MOST_PARTS:
            raise Refusal(f"Mailen har mere end {_MOST_PARTS} dele. Bed afsenderen sende forslaget alene.")
        kind, filename = part.get_content_type(), _filename(part)
        if kind == "message/rfc822" and part.is_multipart() and isinstance(inner := part.get_payload(), list):
            found.mails += [_letter(mail, depth + 1) for mail in inner if isinstance(mail, Message)]
        elif kind in ("text/plain", "text/html") and not filename and part.get_content_disposition() != "attachment":
            found.texts.append((kind, decoded(_bytes(part), part.get_content_charset())))
        elif kind in _ENCRYPTED:
            found.notes.append("Mailen er krypteret. Bed afsenderen sende den uden kryptering, eller gem den dekrypteret.")
        elif not kind.startswith("multipart/"):
            found.files.append(Attached(filename or f"bilag.{part.get_content_subtype()[:10]}", _bytes(part)))
    return found


def _parts(message: Message) -> list[Message]:
    """The parts of a mail that are no containers; a mail in it is one part."""
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) <= _MOST_PARTS + 1:
        part = waiting.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(child for child in reversed(inner) if isinstance(child, Message))
        else:
            found.append(part)
    return found


def _text(texts: list[tuple[str, str]]) -> str:
    """The text of a mail: what is plain, else what its HTML shows. Raises Refusal where it is too long or cannot be read."""
    plain = "\n".join(text for kind, text in texts if kind == "text/plain" and text.strip())
    if plain:
        return bounded(plain)
    html = [text for kind, text in texts if kind == "text/html"]
    bounded("".join(html))
    return "\n".join(map(text_of_html, html))


def _bytes(part: Message) -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _filename(part: Message) -> str:
    return words(str(part.get_filename() or ""))
