"""A mail as Outlook saves it (.msg), read with python-oxmsg."""

from datetime import date
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses
from io import BytesIO
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import automatic
from netvaerk.intake.decoding import decoded
from netvaerk.intake.html_text import text_of_html
from netvaerk.intake.letter import Attached, Letter, bounded, message_id
from netvaerk.intake.letter_reading import read_letter
from netvaerk.intake.mail_headers import Bounded, Stamp, day_here, is_possible, received, stamp
from netvaerk.intake.read import Read

if TYPE_CHECKING:
    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OWN = "__properties_version1.0".encode("utf-16-le")
# How long the head of the properties is ([MS-OXMSG] 2.4.1): of the mail, of a mail in a mail, of an attachment.
_TOP, _WITHIN, _ATTACHMENT = 32, 24, 8
_EMBEDDED = "__substg1.0_3701000D"
_SMTP = (0x5D01, 0x0C1F, 0x0065)  # PidTagSenderSmtpAddress, PidTagSenderEmailAddress, PidTagSentRepresentingEmailAddress
_CLASS, _REPLY_TO = 0x001A, 0x1042  # PidTagMessageClass, PidTagInReplyToId
_NAMES = (0x0C1A, 0x0042)  # PidTagSenderName, PidTagSentRepresentingName
_MOST, _DEEPEST, _GROWTH, _LONGEST_HEADER = 500, 10, 4, 2_000
_BROKEN = "Mailen fra Outlook er gået i stykker og kan ikke læses. Gem den igen fra Outlook."


def recognises(raw: bytes, name: str) -> bool:
    """True for what Outlook saves, whole or broken; Word and Excel have the same outside."""
    return raw.startswith(OLE) and (_OWN in raw or name.lower().endswith(".msg"))


def read(raw: bytes, _name: str, rules: Municipality) -> Read:
    """Return the proposals of a mail. Raises Refusal where it cannot be read or has none."""
    try:
        letter = _letter(_storage(raw), _TOP)
    except Refusal:
        raise
    except Exception:  # what other people's readers meet in broken bytes has no end
        raise Refusal(_BROKEN) from None
    return read_letter(letter, rules)


def _storage(raw: bytes) -> "Storage":
    """All that lies in the file, where it is no more than the file can hold."""
    from olefile import OleFileIO  # type: ignore[import-untyped]
    from oxmsg.storage import Storage

    with OleFileIO(BytesIO(raw)) as ole:
        entries = [entry for entry in ole.direntries if entry]
        if len(entries) > _MOST * 100 or sum(entry.size for entry in entries) > _GROWTH * len(raw):
            raise Refusal(_BROKEN)
        if ole.num_mini_fat_sectors > ole.nb_sect:  # olefile reads as many as the file says, one after the other or the same again
            raise Refusal(_BROKEN)
        return Storage.from_ole(ole)


def _letter(storage: "Storage", head: int, depth: int = 0) -> Letter:
    from oxmsg.domain import constants as c
    from oxmsg.properties import Properties

    if depth > _DEEPEST:
        raise Refusal(_BROKEN)
    properties = Properties(storage, properties_header_offset=head)
    files, mails = [], []
    for number, attachment in enumerate(storage.iter_attachment_storages()):
        if number >= _MOST:
            raise Refusal(f"Mailen har mere end {_MOST} vedhæftede filer. Bed afsenderen sende forslaget alene.")
        inner = next((s for s in attachment.storages if s.name.upper() == _EMBEDDED.upper()), None)
        if inner:
            mails.append(_letter(inner, _WITHIN, depth + 1))
        else:
            files.append(_attached(Properties(attachment, properties_header_offset=_ATTACHMENT)))
    text, notes = "", []
    try:
        text = _text(properties)
    except Refusal as error:
        notes.append(str(error))
    return Letter(
        subject=(properties.str_prop_value(c.PID_SUBJECT) or "")[:_LONGEST_HEADER],
        sender=_sender(properties),
        text=text,
        received=(stamped := _received(properties, headers := _headers(properties))).day,
        unread=stamped.fault,
        sent=_day(properties, c.PID_CLIENT_SUBMIT_TIME),
        message=message_id(properties.str_prop_value(c.PID_INTERNET_MESSAGE_ID) or ""),
        answers=automatic.answers(headers),
        left=automatic.left(headers, properties.str_prop_value(_CLASS) or ""),
        files=tuple(file for file in files if file.raw),
        mails=tuple(mails),
        notes=tuple(notes),
    )


def _attached(properties: "Properties") -> Attached:
    from oxmsg.domain import constants as c

    names = (properties.str_prop_value(pid) for pid in (c.PID_ATTACH_LONG_FILENAME, c.PID_ATTACH_FILENAME))
    return Attached(next((name for name in names if name), "bilag"), properties.binary_prop_value(c.PID_ATTACH_DATA_BINARY) or b"")


def _headers(properties: "Properties") -> Message:
    """The mail's headers: those that it came with, and where it has none what Outlook itself notes."""
    from oxmsg.domain import constants as c

    written = properties.str_prop_value(c.PID_TRANSPORT_MESSAGE_HEADERS) or ""
    headers = message_from_bytes(written.encode("utf-8", "replace"), policy=Bounded())
    for name, pid in (("Subject", c.PID_SUBJECT), ("Message-ID", c.PID_INTERNET_MESSAGE_ID), ("In-Reply-To", _REPLY_TO)):
        if name not in headers:
            headers[name] = " ".join((properties.str_prop_value(pid) or "").split())
    return headers


def _sender(properties: "Properties") -> tuple[str, str]:
    from oxmsg.domain import constants as c

    headers = properties.str_prop_value(c.PID_TRANSPORT_MESSAGE_HEADERS) or ""
    written = [line[5:_LONGEST_HEADER].strip() for line in headers.splitlines() if line.lower().startswith("from:")]
    found = [pair for pair in getaddresses(written[:1]) if "@" in pair[1]]
    address = next((text for pid in _SMTP if (text := properties.str_prop_value(pid)) and "@" in text), found[0][1] if found else "")
    name = next((text for pid in _NAMES if (text := properties.str_prop_value(pid))), found[0][0] if found else "")
    return ("" if "@" in name else name), address


def _text(properties: "Properties") -> str:
    from oxmsg.domain import constants as c

    if plain := properties.str_prop_value(c.PID_BODY):
        return bounded(plain.rstrip("\0"))
    if raw := properties.binary_prop_value(c.PID_HTML):
        return text_of_html(bounded(decoded(raw)))
    return text_of_html(bounded(properties.str_prop_value(c.PID_BODY_HTML) or ""))


def _received(properties: "Properties", headers: Message) -> Stamp:
    """The receipt: the time of delivery, else what the mail server wrote in the headers."""
    from oxmsg.domain import constants as c

    day = _day(properties, c.PID_MESSAGE_DELIVERY_TIME)
    return stamp(day) if day else received(headers)


def _day(properties: "Properties", pid: int) -> date | None:
    """The day of a property; None where there is none, or one that stands for none."""
    try:
        moment = properties.date_prop_value(pid)
        day = day_here(moment) if moment else None
    except (ValueError, OverflowError):
        return None
    return day if day and is_possible(day) else None
