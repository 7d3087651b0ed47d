"""What is wrong with a template, told in Danish: which template, which line, why."""

import re
import traceback

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from netvaerk.domain.errors import NetvaerkError, Refusal
from netvaerk.domain.text import visible
from netvaerk.repository.layout import TEMPLATES

_ENDING = ".md.j2"
_KNOWN = (
    (r"No filter named '(.*)'", "Filteret »{}« findes ikke."),
    (r"No test named '(.*)'", "Prøven »{}« findes ikke."),
    (r"[Uu]nknown tag '(.*?)'", "Blokken »{}« kendes ikke, eller den står et forkert sted."),
    (r"Unexpected end of template()", "En blok er ikke lukket. Der mangler fx {{% endif %}} eller {{% endfor %}}."),
    (r"Missing end of (?:comment|raw)()", "En kommentar eller en blok er ikke lukket."),
)


class NotAllowed(TemplateSyntaxError):
    """Something that is right in Jinja, and not allowed here; the message is Danish."""


def told(error: Exception, template: str) -> Exception:
    """Return the Refusal that tells a user of a fault in a template; an error from elsewhere is returned as it is.

    What Jinja cannot even take apart has no line: it is told of the `template` that was asked for.
    """
    place = _place(error)
    if place is None and isinstance(error, RecursionError | ValueError):
        return Refusal(f"Skabelonen {TEMPLATES}/{visible(template)}, eller en del af den, er skrevet for indviklet til at kunne læses.")
    if place is None:
        return error
    name, line = place
    return Refusal(f"Skabelonen {TEMPLATES}/{visible(name)}, linje {line}: {visible(_reason(error))}")


def _place(error: Exception) -> tuple[str, int] | None:
    """The template and the line where it went wrong: the innermost, where one includes another."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "", error.lineno
    places = [(f.filename, f.lineno or 0) for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(_ENDING)]
    return places[-1] if places else None


def _reason(error: Exception) -> str:
    if isinstance(error, NotAllowed):
        return str(error.message)
    if isinstance(error, TemplateSyntaxError):
        found = next(((m, sentence) for pattern, sentence in _KNOWN if (m := re.search(pattern, error.message or ""))), None)
        return found[1].format(found[0][1]) if found else "Det, der står mellem {{ }} eller {% %}, er ikke skrevet rigtigt."
    if isinstance(error, NetvaerkError | UndefinedError | SecurityError):
        return str(error)
    if isinstance(error, RecursionError):
        return "Skabelonen kalder sig selv uden ende."
    return "Det, der står mellem {{ }} eller {% %}, kan ikke bruges på denne værdi."
