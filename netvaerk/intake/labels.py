"""The fields of a proposal: what the form calls each, and what else people write above the same thing.

The one table that forms are written from and every file is read by.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from netvaerk.domain.form import CARRIED
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.text import fold, visible
from netvaerk.domain.vocabulary import Characteristic


class Shape(Enum):
    """How much a field takes."""

    LINE = auto()
    TEXT = auto()
    CHOICE = auto()
    LIST = auto()


@dataclass(frozen=True)
class Field:
    """A field: the key under which readers keep its text, its Danish label, and other spellings of that."""

    key: str
    label: str
    shape: Shape = Shape.LINE
    others: tuple[str, ...] = ()


TITLE = Field("titel", "Temaets titel", others=("Titel", "Tema", "Temaets navn", "Navn på temaet", "Titel på temaet", "Forslag til tema"))
TYPE = Field("netværkstype", "Netværkstype", Shape.CHOICE, ("Type", "Type af netværk", "Netværkets type", "Hvilken type netværk"))
SOURCE = Field("kilde", "Hvor kommer temaet fra?", Shape.CHOICE, ("Kilde", "Kommer fra", "Temaet kommer fra", "Hvem er du"))
SUMMARY = Field(
    "resumé",
    "Temaet i en eller to sætninger",
    Shape.TEXT,
    ("Resumé", "Sammenfatning", "Kort sagt", "Kort beskrivelse", "Kort om temaet", "Temaet kort"),
)
TOUCHES = Field(
    "berører",
    "Afdelinger, som temaet berører",
    Shape.LIST,
    ("Berører", "Afdelinger", "Berørte afdelinger", "Hvilke afdelinger berører temaet", "Afdelinger, temaet berører"),
)
INVOLVES = Field("inddrages", "Hvem skal inddrages?", Shape.LIST, ("Inddrages", "Hvem inddrages", "Inddragelse", "Hvem bør inddrages"))
NEARBY = Field(
    "igangværende",
    "Projekter, der allerede er i gang tæt på temaet",
    Shape.LIST,
    ("Igangværende", "Igangværende projekter", "I gang tæt på temaet", "Andre projekter", "Projekter i gang"),
)
STRATEGY = Field("strategi", "Vision eller strategi, som temaet udspringer af", Shape.TEXT, ("Strategi", "Vision", "Vision eller strategi"))
ROLE = Field("rolle", "Din rolle eller stilling", others=("Rolle", "Din rolle", "Stilling", "Titel og stilling", "Rolle eller stilling"))
DEPARTMENT = Field("afdeling", "Din afdeling", others=("Afdeling", "Afdeling eller enhed", "Enhed", "Arbejdssted", "Forvaltning"))
PROPOSER = Field("forslagsstiller", "Forslagsstiller", others=("Foreslået af", "Forslag fra", "Hvem foreslår temaet", "Indsendt af"))
NAME = Field("navn", "Dit navn", others=("Navn", "Fulde navn", "For- og efternavn", "Forslagsstillerens navn", "Kontaktperson"))
ADDRESS = Field("adresse", "Din adresse", others=("Adresse", "Postadresse"))
PHONE = Field("telefon", "Din telefon", others=("Telefon", "Tlf", "Tlf.nr.", "Telefonnummer", "Mobil", "Mobilnummer", "Mobiltelefon"))
MAIL = Field("mail", "Din mail", others=("Mail", "E-mail", "Email", "Mailadresse", "E-mailadresse", "Email adresse"))
THEME = Field("tema", "Temaets id", others=(CARRIED,))
OTHER = Field("øvrigt", "Øvrigt", Shape.TEXT, ("Andet", "Bemærkninger", "Andre bemærkninger"))

SEVEN = tuple(c.value for c in Characteristic)
CONTACTS = (NAME, ADDRESS, PHONE, MAIL)
_ABOUT_THEME = (TITLE, TYPE, SUMMARY, TOUCHES, INVOLVES, NEARBY, STRATEGY)
_ABOUT_PROPOSER = (SOURCE, ROLE, DEPARTMENT, PROPOSER, *CONTACTS)

_LONGEST = 250
_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s*")
_LONGEST_ASIDE = 60


def fields(rules: Municipality) -> tuple[Field, ...]:
    """Every field, in the order of the form; the seven characteristics answer to their questions too."""
    asked = {c: rules.question(c).question for c in Characteristic}
    seven = (Field(c.value, c.label, Shape.TEXT, (c.value, asked[c], f"Spørgsmål: {asked[c]}")) for c in Characteristic)
    return (*_ABOUT_THEME, *seven, *_ABOUT_PROPOSER, OTHER, THEME)


def plain(label: str) -> str:
    """A label as labels are compared."""
    said = " ".join(label.split())
    if len(said) > _LONGEST:
        return said
    folded = " ".join(fold(visible(said)).split())
    while (bare := _without_surroundings(folded)) != folded:
        folded = bare
    return folded


def _without_surroundings(label: str) -> str:
    """A label without its number, the marks after it, and a remark in brackets at its end."""
    number = _NUMBER.match(label)
    bare = label[number.end() if number else 0 :].rstrip(" :?*.")
    aside = bare.rfind("(")
    is_aside = bare.endswith(")") and aside >= 0 and len(bare) - aside <= _LONGEST_ASIDE + 2 and bare.count(")", aside) == 1
    return (bare[:aside] if is_aside else bare).strip()


class Labels:
    """The fields by all their names."""

    def __init__(self, rules: Municipality) -> None:
        """Take the municipality's rules, for the questions."""
        self.fields = fields(rules)
        self._named = {plain(name): field for field in self.fields for name in (field.label, *field.others)}
        self._keyed = {field.key: field for field in self.fields}

    def named(self, label: str) -> Field | None:
        """The field that somebody means by a label, whatever its capitals, number, colon or Danish letters; None for none."""
        return self._named.get(plain(label))

    def keyed(self, key: str) -> Field | None:
        """The field of a key, as a form carries it."""
        return self._keyed.get(key)
