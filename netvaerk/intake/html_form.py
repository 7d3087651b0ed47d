"""The file that the form in a browser saves: JSON that the page wrote, or that anybody may have written."""

from typing import Any

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import FORMAT, within_bounds
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.submission import OTHER
from netvaerk.domain.text import NO_TEXT
from netvaerk.intake import labels
from netvaerk.intake.bounded_json import loaded
from netvaerk.intake.labels import Labels
from netvaerk.intake.read import Read
from netvaerk.intake.values import shortened, submission

MAX_BYTES, _MAX_DEPTH, _MOST_FIELDS, _MOST_CHOICES = 2_000_000, 4, 100, 200
_HEAD = 400  # bytes; the file says what it is before it says anything else
_AGAIN = "Bed forslagsstilleren gemme den igen fra skabelonen."


def recognises(raw: bytes, name: str = "") -> bool:  # noqa: ARG001 - every reader takes the name
    """True for bytes that say of themselves that they are a form's answers."""
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and f'"{FORMAT}"'.encode() in start[:_HEAD]


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposal. Fields that this version of the form does not have are kept with their names, older and newer ones alike.

    Raises Refusal for a file that is broken, too large, or no form's answers.
    """
    data = loaded(raw, MAX_BYTES, _MAX_DEPTH, _AGAIN)
    fields = data.get("felter") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(fields, dict) or len(fields) > _MOST_FIELDS:
        raise Refusal(f"Det er ikke en fil fra temaskabelonen, som netvaerk kan læse. {_AGAIN}")
    known = Labels(rules)
    values, rest = {}, []
    for key, value in fields.items():
        field = known.keyed(key)
        text = within_bounds(field.label if field else shortened(key), _text(value))
        if field and field is not labels.THEME:
            values[field.key] = text
        elif text.strip():
            rest.append(f"{key}: {text}")
    if not rest and not any(text.strip() for text in values.values()):
        raise Refusal("Skabelonen er tom: Der er ikke skrevet noget i den.")
    theme = data.get("tema")
    if theme is not None:
        values[labels.THEME.key] = _text(theme)
    told = [f"»{shortened(text)}« passer ikke i noget felt og er gemt under »{OTHER}«." for text in rest]
    return Read((submission(values, rules, rest, told),))


def _text(value: Any) -> str:
    """An answer: a text, or several, one on each line. Raises Refusal for anything else."""
    texts = value if isinstance(value, list) and len(value) <= _MOST_CHOICES else [value]
    if not all(isinstance(text, str) and not NO_TEXT.search(text) for text in texts):
        raise Refusal(f"Et af svarene er ikke tekst, der kan gemmes. {_AGAIN}")
    return "\n".join(texts).replace("\r\n", "\n").replace("\r", "\n")
