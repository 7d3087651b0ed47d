"""A Word form that somebody has filled in, in Word or in another program: what stands in its controls, and what was written beside them.

A control is known by its tag, else by its title, else by the label above it: some programs keep one of them only.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import CHOOSE_HERE, TYPE_HERE, Form, Kind, parted, within_bounds
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.submission import OTHER, Submission
from netvaerk.intake import labels
from netvaerk.intake.asking import form_of
from netvaerk.intake.bounds import answered
from netvaerk.intake.labels import Field, Labels
from netvaerk.intake.read import Read
from netvaerk.intake.values import shortened, submission
from netvaerk.intake.word_beside import notes_of, told_beside
from netvaerk.intake.word_package import is_package, opened
from netvaerk.intake.word_text import Control, Paragraph, Piece, paragraphs

_ENOUGH = 3  # fields or texts of the form's own that make a document one of its forms
_MOST_CUTS = 300
# What Word shows in a control that was emptied, where the file does not say that it is a placeholder.
_OF_WORD = ("Klik eller tryk her for at skrive tekst.", "Vælg et element.", "Click or tap here to enter text.", "Choose an item.")


def recognises(raw: bytes, name: str = "") -> bool:  # noqa: ARG001 - every reader takes the name
    """True for a Word file that still has something of the form; others are documents of their own."""
    if not is_package(raw):
        return False
    known = Labels(Municipality())
    try:
        found = list(paragraphs(opened(raw).document))
    except Refusal:
        return False
    named = {_of(control, known) for p in found for piece in p.pieces for control in piece.controls}
    return len(named - {None}) >= _ENOUGH or len({s for p in found for s in p.sums}) >= _ENOUGH


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposal of a filled-in form.

    Raises Refusal for a file that cannot be opened safely, an answer that is too long, and a form in which nothing is written.
    """
    file = opened(raw)
    reading = _Reading(rules)
    for paragraph in paragraphs(file.document):
        reading.take(paragraph)
    reading.keep(notes_of(file))
    return Read((reading.result(rules),), notes=tuple(told_beside(file, (reading.title,))))


def _of(control: Control, known: Labels) -> Field | None:
    """The field that a control says it is."""
    return known.keyed(control.tag) or known.named(control.title)


class _Reading:
    """What has been read so far: under which label we are, and what stands in each field's controls and beside them."""

    def __init__(self, rules: Municipality) -> None:
        self._known = Labels(rules)
        form = form_of(rules)
        self.title = form.title
        self._kinds = {entry.key: entry.kind for entry in form.entries}
        self._own = {" ".join(text.split()) for text in _own_texts(form)}
        self._cuts = 0
        self._under: Field | None = None
        self._unknown = ""  # the heading that we are under, of a field that this version of the form does not have
        self._controlled: dict[str, list[tuple[Control, str]]] = {}
        self._beside: dict[str, list[str]] = {}
        self._rest: list[str] = []

    def take(self, paragraph: Paragraph) -> None:
        """Read the next paragraph."""
        box = next((c for piece in paragraph.pieces for c in piece.controls if c.ticked is not None), None)
        if box is not None:
            self._take_box(box, paragraph)
            return
        pieces = [(self._inside(piece), piece) for piece in paragraph.pieces]
        loose = "".join(piece.text for control, piece in pieces if control is None)
        own, typed = self._parted(loose, paragraph)
        if own:
            field = self._known.named(own)
            if field or paragraph.heading:
                self._under, self._unknown, typed = field, "" if field else own, typed.lstrip(" :")
        controlled = list(_by_control(pieces))
        for control, text in controlled:
            self._put(control, text)
        if typed.strip() or not (own or controlled):
            self._put_beside(typed)

    def _inside(self, piece: Piece) -> Control | None:
        """The control that a text is the answer in. LibreOffice writes some around whole pages, which have a title and no tag."""
        return next((c for c in reversed(piece.controls) if not c.around or self._known.keyed(c.tag)), None)

    def _parted(self, loose: str, paragraph: Paragraph) -> tuple[str, str]:
        """The form's own text in a paragraph, and what was typed there; a heading that names a field is the form's own too."""
        whole = " ".join(loose.split())
        if found := self._cut(loose, paragraph.sums):
            return found
        if whole in self._own or (paragraph.heading and self._known.named(whole)):
            return whole, ""
        return "", loose

    def _cut(self, text: str, sums: Collection[str]) -> tuple[str, str] | None:
        """The form's own text and what was typed at it; no form has more texts of its own than are looked for."""
        self._cuts += bool(sums)
        return parted(text, sums) if sums and self._cuts <= _MOST_CUTS else None

    def _take_box(self, box: Control, paragraph: Paragraph) -> None:
        """A box and its label: a ticked one is an answer; what was typed at the label is kept."""
        label = "".join(piece.text for piece in paragraph.pieces if box not in piece.controls)
        own, typed = (label.strip(), "")
        if paragraph.sums:
            own, typed = self._cut(label, paragraph.sums) or ("", label.strip())
        field = self._known.keyed(box.tag) or self._under
        if box.ticked and own and field:
            self._controlled.setdefault(field.key, []).append((box, own))
        elif box.ticked:
            self._keep(own)
        if box.ticked or paragraph.sums:
            self._put_beside(typed)

    def _put(self, control: Control, text: str) -> None:
        field = _of(control, self._known) or self._under
        if field is None:
            self._keep(text)
            return
        there = self._controlled.setdefault(field.key, [])
        if there and there[-1][0] is control:
            there[-1] = (control, f"{there[-1][1]}\n{text}")
        else:
            there.append((control, text))

    def _put_beside(self, text: str) -> None:
        text = answered(text)
        if self._under:
            self._beside.setdefault(self._under.key, []).append(text)
        elif text.strip():
            self._rest.append(text)

    def keep(self, texts: Iterable[str]) -> None:
        """Keep what stands outside of the form's pages."""
        self._rest += texts

    def _keep(self, text: str) -> None:
        """Keep what stands in a control of no field that is known, with the heading above it."""
        if answered(text).strip():
            self._rest.append(f"{self._unknown.rstrip(' ?:')}: {text}" if self._unknown else text)

    def result(self, rules: Municipality) -> Submission:
        """Return the proposal."""
        values = {}
        for key in dict.fromkeys([*self._controlled, *self._beside]):
            answers = [text for _, text in self._controlled.get(key, []) if text.strip()]
            beside = "\n".join(self._beside.get(key, [])).strip()
            if beside and answers and self._kinds.get(key) in (Kind.LINE, Kind.CHOICE, Kind.FIXED):
                self._rest.append(beside)
            elif beside:
                answers.append(beside)
            field = self._known.keyed(key)
            values[key] = within_bounds(field.label if field else OTHER, "\n".join(answers))
        rest = [within_bounds(OTHER, text) for text in self._rest if text.strip()]
        if not rest and not any(text.strip() for key, text in values.items() if key != labels.THEME.key):
            raise Refusal("Skabelonen er tom: Der er ikke skrevet noget i den.")
        told = [f"»{shortened(text)}« stod uden for felterne og er gemt under »{OTHER}«." for text in rest]
        return submission(values, rules, rest, told)


def _by_control(pieces: Iterable[tuple[Control | None, Piece]]) -> Iterator[tuple[Control, str]]:
    """The answers in a paragraph, each with the control that it stands in; a placeholder is none."""
    for control, group in groupby(pieces, key=lambda pair: pair[0]):
        run = [piece for _, piece in group]
        if control is not None:
            of_word = control.placeholder and all(piece.styled for piece in run if piece.text.strip())
            yield control, "" if of_word else _without_placeholder("".join(piece.text for piece in run))


def _without_placeholder(text: str) -> str:
    """A text without the placeholder that somebody let stand before or after it."""
    if text.strip() in _OF_WORD:
        return ""
    for placeholder in (TYPE_HERE, CHOOSE_HERE):
        if text.strip().startswith(placeholder):
            return text.strip().removeprefix(placeholder).lstrip(" :")
        if text.strip().endswith(placeholder):
            return text.strip().removesuffix(placeholder).rstrip()
    return text


def _own_texts(form: Form) -> Iterator[str]:
    """Every text that the form itself has, but the labels of its choices."""
    yield form.title
    yield from form.intro
    for section in form.sections:
        yield from (section.title, *section.intro)
        for entry in section.entries:
            yield from (entry.label, *entry.help, entry.more)
            yield from (f"{choice.label}: {choice.help}" for choice in entry.choices if choice.help)
