"""The proposal in a mail's own text, and what a mail tells of a proposal that lies in it as a file."""

import re
from dataclasses import replace

from netvaerk.domain.mail_subject import theme_in
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import phone_numbers
from netvaerk.domain.submission import Submission
from netvaerk.domain.text import fold, visible
from netvaerk.intake.apart import require_no_paper
from netvaerk.intake.body_parts import Parts
from netvaerk.intake.labels import Labels
from netvaerk.intake.letter import Letter
from netvaerk.intake.markdown_form import proposal, within
from netvaerk.intake.sections import lines_of, sort
from netvaerk.intake.values import submission

_REPLIED = re.compile(r"^\s*(?:(?:sv|vs|re|fw|fwd|aw|wg)\s*:\s*|\[[^\]]{0,30}\]\s*)+", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"^(?:temaforslag|netværkstema|forslag(?: til (?:et )?(?:nyt )?(?:netværks)?tema)?|nyt tema|tema)\s*[:–-]\s*", re.IGNORECASE
)


def proposal_in_text(letter: Letter, parts: Parts, known: Labels, rules: Municipality, *, only_proposals: bool) -> Submission | None:
    """Return the proposal in a mail's text: in the sender's own words, else in the mail that is quoted; None where there is no text.

    Args:
        letter: the mail.
        parts: its text, taken apart.
        known: the labels.
        rules: the municipality's.
        only_proposals: whether loose text is none, as where it came with a file of another kind.

    Raises Refusal for a form in Markdown that somebody has put in and that cannot be read, and for a meeting's paper.
    """
    require_no_paper(*parts.own.splitlines(), *parts.quoted.splitlines())
    if (place := within(parts.own)) is not None:
        form = proposal(parts.own[place:], rules)
        return with_cover(from_sender(form, letter), replace(parts, own=parts.own[:place]))
    own, quoted = sort(lines_of(parts.own), known), sort(lines_of(parts.quoted), known)
    told, contact = [], {}
    if quoted.proposes and not own.proposes and not (theme_in(letter.subject) or letter.answers):
        quoted.rest += [parts.own] if parts.own.strip() else []
        told.append("Forslaget står i den mail, der er citeret eller sendt videre.")
        chosen, contact = quoted, _writer(parts, rules)
    else:
        chosen = own
        told += ["Den citerede mail er ikke taget med; den står i originalen."] if parts.quoted.strip() else []
    if not (chosen.proposes if only_proposals else chosen.values or any(text.strip() for text in chosen.rest)):
        return None
    told += ["Underskriften er ikke taget med; den står i originalen."] if parts.signature.strip() else []
    made = submission(chosen.values, rules, chosen.rest, [*chosen.unplaced, *told])
    return _with_phone(from_sender(replace(made, contact={**contact, **made.contact}), letter), parts)


def _writer(parts: Parts, rules: Municipality) -> dict[str, str]:
    """Who wrote the mail that is quoted, where that is not the secretariat."""
    own = rules.secretariat.mail
    return {} if own and fold(parts.writer.get("mail", "")) == fold(own) else dict(parts.writer)


def from_sender(made: Submission, letter: Letter, *, alone: bool = True) -> Submission:
    """Return a proposal with what its mail tells: the theme that it answers about, else the subject as its title; and who sent it."""
    name, address = letter.sender
    known = {"navn": name, "mail": address}
    contact = {**{key: value for key, value in known.items() if value}, **made.contact, **_other_sender(name, made.contact.get("navn"))}
    subject = _ANNOUNCED.sub("", _REPLIED.sub("", visible(letter.subject)).strip()).strip()
    theme = made.theme or ((theme_in(letter.subject) or letter.answers) if alone else None)
    return replace(made, title=made.title if made.title.strip() or theme else subject, theme=theme, contact=contact)


def _other_sender(name: str, known: str | None) -> dict[str, str]:
    """Who sent a proposal, where that is another than the one who made it."""
    return {"afsender": name} if name and known and fold(name) != fold(known) else {}


def sent_on(made: Submission, letter: Letter, text: str) -> Submission:
    """Return a proposal from a mail that this letter carries, with what the letter says and who sent it on."""
    contact = {**made.contact, **_other_sender(letter.sender[0], made.contact.get("navn"))}
    return with_other(replace(made, contact=contact), text, "Den mail, der sendte forslaget videre,")


def with_cover(made: Submission, parts: Parts) -> Submission:
    """Return a proposal with the text of the mail that brought it."""
    return with_other(_with_phone(made, parts), parts.own, "Mailens egen tekst")


def with_other(made: Submission, text: str, what: str) -> Submission:
    """Return a proposal with a text more under »Øvrigt«, and what that is told as."""
    text = text.strip()
    if not text:
        return made
    other = f"{made.other}\n\n{text}" if made.other.strip() else text
    return replace(made, other=other, unplaced=(*made.unplaced, f"{what} er gemt under »Øvrigt«."))


def _with_phone(made: Submission, parts: Parts) -> Submission:
    """The proposal with the telephone of the mail's signature, where it tells none itself."""
    phone = next((parts.signature[a:b] for a, b in phone_numbers(parts.signature)), "")
    return replace(made, contact={"telefon": phone, **made.contact}) if phone else made
