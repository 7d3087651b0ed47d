"""The proposals in a mail: in its files, else in its text, else in the mails that it carries."""

from dataclasses import dataclass, field

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.submission import Submission
from netvaerk.intake.apart import told_of
from netvaerk.intake.body_parts import parts_of
from netvaerk.intake.labels import Labels
from netvaerk.intake.letter import Attached, Letter
from netvaerk.intake.letter_text import from_sender, proposal_in_text, sent_on, with_cover
from netvaerk.intake.read import Origin, Read
from netvaerk.intake.values import shortened
from netvaerk.intake.word_package import is_package

_NOTHING = "Mailen indeholder hverken et udfyldt forslag eller tekst, der kan læses."
_MOST_DOCUMENTS = 50
_LEAST_PICTURE = 40_000  # bytes: below it a picture is a logo in a signature


@dataclass
class _Found:
    """What was found in a mail.

    Attributes:
        submissions: its proposals.
        notes: in Danish, what was not read.
        apart: in Danish, what has to be taken in by itself.
        broken: in Danish, the Word documents that cannot be read: most likely proposals.
        unread: what the files are called that no reader takes.
        left: where there is nothing else, why the mail is no proposal.
    """

    submissions: list[Submission] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    left: str = ""


def read_letter(letter: Letter, rules: Municipality) -> Read:
    """Return the proposals of a mail, or why it is left. Raises Refusal where there is nothing in it that can be taken in."""
    if _documents_in(letter) > _MOST_DOCUMENTS:
        raise Refusal(f"Mailen har mere end {_MOST_DOCUMENTS} Word-dokumenter. Gem dem fra mailen, og hent dem ind for sig.")
    found = _all_in(letter, rules)
    if found.left:
        return Read((), letter.received, letter.message, left=found.left)
    if not found.submissions and not found.apart:
        unread = [f"{listed(found.unread)} kan ikke læses."] if found.unread else []
        raise Refusal(" ".join([_NOTHING, *found.broken, *found.notes, *unread]))
    origins = _origins(letter, len(found.submissions))
    return Read(
        tuple(found.submissions),
        letter.received,
        letter.message,
        (*found.notes, *([f"Ikke læst, men gemt med originalen: {listed(found.unread)}."] if found.unread else [])),
        origins,
        sent=letter.sent,
        apart=(*found.apart, *found.broken),
        unread=letter.unread,
    )


def _all_in(letter: Letter, rules: Municipality) -> _Found:
    """What is found in a mail and in those that it carries."""
    if letter.left and letter.left.certain:
        return _Found(left=letter.left.why)
    known = Labels(rules)
    found = _of_files(letter, rules)
    parts = parts_of(letter.text, known)
    within = [_all_in(mail, rules) for mail in letter.mails]
    for inner in within:
        found.apart += inner.apart
        found.broken += inner.broken
        found.unread += inner.unread
    if found.submissions:
        found.submissions[0] = with_cover(found.submissions[0], parts)
    else:
        own = proposal_in_text(letter, parts, known, rules, only_proposals=bool(found.apart or letter.left))
        found.submissions = [own] if own else []
        if _says_more(found.submissions):  # the proposal is in the text, whatever is in the document
            found.notes, found.broken = [*found.notes, *found.broken], []
    inside = [submission for inner in within for submission in inner.submissions]
    if inside and _says_more(found.submissions):
        found.notes.append("Forslaget i den vedhæftede mail er ikke taget med; det står i originalen.")
    elif inside:
        cover, found.submissions = found.submissions, inside
        inside[0] = sent_on(inside[0], letter, cover[0].other if cover else "")
    found.notes += [note for inner in within for note in inner.notes]
    found.notes += [f"En vedhæftet mail er ikke læst: {inner.left}" for inner in within if inner.left]
    if letter.left and not (found.submissions or found.apart or found.broken):
        found.left = letter.left.why
    return found


def _documents_in(letter: Letter) -> int:
    """How many Word documents there are in a mail and in those that it carries."""
    return sum(is_package(file.raw) for file in letter.files) + sum(map(_documents_in, letter.mails))


def _origins(letter: Letter, number: int) -> tuple[Origin, ...]:
    """Each proposal of a mail with several has an id of its own."""
    if number <= 1 or not letter.message:
        return ()
    return tuple(Origin(letter.received, f"{letter.message}#{n}") for n in range(1, number + 1))


def _of_files(letter: Letter, rules: Municipality) -> _Found:
    """What is found in a mail's files."""
    from netvaerk.intake.reading import reader_of

    found = _Found(notes=list(letter.notes))
    for file in letter.files:
        if told := told_of(file.raw, file.name):
            found.apart.append(told)
            continue
        reader = reader_of(file.raw, file.name)
        if reader is None:
            found.unread += [] if _is_logo(file) else [shortened(file.name)]
            continue
        try:
            read = reader.read(file.raw, file.name, rules)
        except Refusal as error:
            told = f"{shortened(file.name)}: {str(error).removesuffix(' Intet er hentet ind.')}"
            (found.broken if is_package(file.raw) else found.notes).append(told)
            continue
        found.submissions += [s for s in read.submissions if s != Submission(theme=s.theme, unplaced=s.unplaced)]
        found.notes += [f"{shortened(file.name)}: {note}" for note in read.notes]
        found.apart += read.apart
    alone = len(found.submissions) == 1
    found.submissions = [from_sender(submission, letter, alone=alone) for submission in found.submissions]
    return found


def _is_logo(file: Attached) -> bool:
    return len(file.raw) < _LEAST_PICTURE and file.raw[:4] in (b"\x89PNG", b"GIF8", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1")


def _says_more(found: list[Submission]) -> bool:
    """True for proposals that say more than a subject and loose text."""
    return any(s.answers or s.summary or s.touches or s.theme for s in found)
