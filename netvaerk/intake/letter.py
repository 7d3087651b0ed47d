"""A mail, whatever format it came in, and the proposals in it: in its attachments, else in its text."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import phone_numbers
from netvaerk.domain.submission import Submission
from netvaerk.domain.text import visible
from netvaerk.intake.body_parts import Parts, parts_of
from netvaerk.intake.labels import Labels
from netvaerk.intake.read import Origin, Read
from netvaerk.intake.sections import lines_of, sort
from netvaerk.intake.values import submission

_REPLIED = re.compile(r"^\s*(?:(?:sv|vs|re|fw|fwd|aw|wg)\s*:\s*|\[[^\]]{0,30}\]\s*)+", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"^(?:temaforslag|netværkstema|forslag(?: til (?:et )?(?:nyt )?(?:netværks)?tema)?|nyt tema|tema)\s*[:–-]\s*", re.IGNORECASE
)
_LEAST_PICTURE = 40_000  # bytes: below it a picture is a logo in a signature


@dataclass(frozen=True)
class Attached:
    """A file in a mail."""

    name: str
    raw: bytes


@dataclass(frozen=True)
class Letter:
    """A mail.

    Attributes:
        sender: name and address, as far as they are known.
        received: the day by the receipt of the mail server that had it last.
        sent: the day that the sender's machine wrote.
        mails: those that it carries as attachments.
        notes: in Danish, what could not be read.
    """

    subject: str = ""
    sender: tuple[str, str] = ("", "")
    text: str = ""
    received: date | None = None
    sent: date | None = None
    message: str | None = None
    files: tuple[Attached, ...] = ()
    mails: tuple["Letter", ...] = ()
    notes: tuple[str, ...] = field(default=())


def read_letter(letter: Letter, rules: Municipality) -> Read:
    """Return the proposals of a mail. Raises Refusal where there is none."""
    known = Labels(rules)
    found, notes = _of_files(letter, rules)
    parts = parts_of(letter.text, known)
    if found:
        found[0] = _with_cover(found[0], parts)
    else:
        own = _of_text(letter, parts, known, rules)
        found = [own] if own else []
    within = [read_letter(mail, rules) for mail in letter.mails]
    if any(read.submissions for read in within) and not _says_more(found):
        cover, found = found, [s for read in within for s in read.submissions]
        found[0] = _with_other(found[0], cover[0].other, "Den mail, der sendte forslaget videre") if cover else found[0]
        notes += [note for read in within for note in read.notes]
    if not found:
        raise Refusal(" ".join(["Mailen indeholder hverken et udfyldt forslag eller tekst.", *letter.notes, *notes]))
    return Read(tuple(found), letter.received, letter.message, (*letter.notes, *notes), _origins(letter, len(found)), sent=letter.sent)


def _origins(letter: Letter, number: int) -> tuple[Origin, ...]:
    """Each proposal of a mail with several has an id of its own."""
    if number == 1 or not letter.message:
        return ()
    return tuple(Origin(letter.received, f"{letter.message}#{n}") for n in range(1, number + 1))


def _of_files(letter: Letter, rules: Municipality) -> tuple[list[Submission], list[str]]:
    """The proposals in a mail's files, and in Danish what was not read."""
    from netvaerk.intake.reading import reader_of

    found, notes, left = [], [], []
    for file in letter.files:
        reader = reader_of(file.raw, file.name)
        if reader is None:
            left += [] if _is_logo(file) else [visible(file.name)]
            continue
        try:
            read = reader.read(file.raw, file.name, rules)
        except Refusal as error:
            notes.append(f"{visible(file.name)}: {error}")
            continue
        filled = [s for s in read.submissions if s != Submission(theme=s.theme, unplaced=s.unplaced)]
        found += [_from_sender(s, letter) for s in filled]
        notes += [f"{visible(file.name)}: {note}" for note in read.notes]
    if left:
        notes.append(f"Ikke læst, men gemt med originalen: {listed(left)}.")
    return found, notes


def _is_logo(file: Attached) -> bool:
    return len(file.raw) < _LEAST_PICTURE and file.raw[:4] in (b"\x89PNG", b"GIF8", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1")


def _of_text(letter: Letter, parts: Parts, known: Labels, rules: Municipality) -> Submission | None:
    """The proposal in a mail's text: in the sender's own words, else in the mail that is quoted; None where there is no text."""
    own, quoted = sort(lines_of(parts.own), known), sort(lines_of(parts.quoted), known)
    told = []
    if quoted.proposes and not own.proposes:
        quoted.rest += [parts.own] if parts.own.strip() else []
        told.append("Forslaget står i den mail, der er citeret eller sendt videre.")
        chosen = quoted
    else:
        chosen = own
        told += ["Den citerede mail er ikke taget med; den står i originalen."] if parts.quoted.strip() else []
    if not chosen.values and not any(text.strip() for text in chosen.rest):
        return None
    told += ["Underskriften er ikke taget med; den står i originalen."] if parts.signature.strip() else []
    made = _from_sender(submission(chosen.values, rules, chosen.rest, [*chosen.unplaced, *told]), letter)
    phone = next((parts.signature[a:b] for a, b in phone_numbers(parts.signature)), "")
    return replace(made, contact={"telefon": phone, **made.contact}) if phone else made


def _from_sender(made: Submission, letter: Letter) -> Submission:
    """A proposal with what its mail tells: the subject where it has no title, and who sent it."""
    name, address = letter.sender
    known = {"navn": name, "mail": address}
    contact = {**{key: value for key, value in known.items() if value}, **made.contact}
    subject = _ANNOUNCED.sub("", _REPLIED.sub("", visible(letter.subject)).strip()).strip()
    return replace(made, title=made.title if made.title.strip() or made.theme else subject, contact=contact)


def _with_cover(made: Submission, parts: Parts) -> Submission:
    """A proposal with the text of the mail that brought it."""
    phone = next((parts.signature[a:b] for a, b in phone_numbers(parts.signature)), "")
    made = replace(made, contact={"telefon": phone, **made.contact}) if phone else made
    return _with_other(made, parts.own, "Mailens egen tekst")


def _with_other(made: Submission, text: str, what: str) -> Submission:
    if not text.strip():
        return made
    other = f"{made.other}\n\n{text}" if made.other.strip() else text
    return replace(made, other=other, unplaced=(*made.unplaced, f"{what} er gemt under »Øvrigt«."))


def _says_more(found: list[Submission]) -> bool:
    """True for proposals that say more than a subject and loose text."""
    return any(s.answers or s.summary or s.touches or s.theme for s in found)
