"""A mail as Outlook saves it (.msg), read with python-oxmsg."""

from datetime import date
from email.utils import getaddresses
from io import BytesIO
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake.decoding import decoded
from netvaerk.intake.html_text import text_of_html
from netvaerk.intake.letter import Attached, Letter, read_letter
from netvaerk.intake.mail_headers import day_here
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
_NAMES = (0x0C1A, 0x0042)  # PidTagSenderName, PidTagSentRepresentingName
_MOST, _DEEPEST, _GROWTH = 500, 10, 4
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
    message = properties.str_prop_value(c.PID_INTERNET_MESSAGE_ID)
    return Letter(
        subject=properties.str_prop_value(c.PID_SUBJECT) or "",
        sender=_sender(properties),
        text=_text(properties),
        received=_day(properties, c.PID_MESSAGE_DELIVERY_TIME),
        sent=_day(properties, c.PID_CLIENT_SUBMIT_TIME),
        message=message.strip(" <>\0") or None if message else None,
        files=tuple(file for file in files if file.raw),
        mails=tuple(mails),
    )


def _attached(properties: "Properties") -> Attached:
    from oxmsg.domain import constants as c

    names = (properties.str_prop_value(pid) for pid in (c.PID_ATTACH_LONG_FILENAME, c.PID_ATTACH_FILENAME))
    return Attached(next((name for name in names if name), "bilag"), properties.binary_prop_value(c.PID_ATTACH_DATA_BINARY) or b"")


def _sender(properties: "Properties") -> tuple[str, str]:
    from oxmsg.domain import constants as c

    headers = properties.str_prop_value(c.PID_TRANSPORT_MESSAGE_HEADERS) or ""
    written = [line[5:].strip() for line in headers.splitlines() if line.lower().startswith("from:")]
    found = [pair for pair in getaddresses(written[:1]) if "@" in pair[1]]
    address = next((text for pid in _SMTP if (text := properties.str_prop_value(pid)) and "@" in text), found[0][1] if found else "")
    name = next((text for pid in _NAMES if (text := properties.str_prop_value(pid))), found[0][0] if found else "")
    return ("" if "@" in name else name), address


def _text(properties: "Properties") -> str:
    from oxmsg.domain import constants as c

    if plain := properties.str_prop_value(c.PID_BODY):
        return plain.rstrip("\0")
    if raw := properties.binary_prop_value(c.PID_HTML):
        return text_of_html(decoded(raw))
    return text_of_html(properties.str_prop_value(c.PID_BODY_HTML) or "")


def _day(properties: "Properties", pid: int) -> date | None:
    moment = properties.date_prop_value(pid)
    return day_here(moment) if moment else None
