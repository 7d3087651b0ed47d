"""How much of what a proposer sent a theme can hold, and what of it is no answer."""

import re
from collections.abc import Mapping, Sequence

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import CHOOSE_HERE, TYPE_HERE
from netvaerk.domain.submission import OTHER
from netvaerk.intake import labels

_LONGEST_ALL, _LONGEST_FIELDS, _MOST_ENTRIES, _MOST_TOLD = 200_000, 80_000, 1_000, 30  # the two first in characters
_LISTS = (labels.TOUCHES.key, labels.INVOLVES.key, labels.NEARBY.key, labels.PROPOSER.key)
_IN_BODY = frozenset({*labels.SEVEN, labels.OTHER.key})
_SHORTER = "Bed forslagsstilleren korte det, eller skriv det vigtigste ind: netvaerk new-theme"
_NO_ANSWER = (TYPE_HERE, CHOOSE_HERE, "☐")


def answered(text: str) -> str:
    """A text without the lines in which the form itself says where to write or tick: some programs make them text like any other."""
    if not any(mark in text for mark in _NO_ANSWER):
        return text
    return "\n".join(line for line in text.split("\n") if line.strip() not in _NO_ANSWER)


def require_bounded(given: Mapping[str, str], other: Sequence[str]) -> None:
    """Raise Refusal for more than a theme's file and its front matter can hold, also where every sign has to be escaped.

    Args:
        given: the text of each field, by its key in `labels`.
        other: what stands in no field.
    """
    everything = sum(map(len, given.values())) + sum(map(len, other))
    in_front = sum(len(" ".join(text.split())) for key, text in given.items() if key not in _IN_BODY)
    if everything > _LONGEST_ALL:
        raise Refusal(f"Forslaget er på {everything} tegn. Et tema kan være på højst {_LONGEST_ALL}. {_SHORTER}")
    if sum(len(re.findall(r"[\n;,]", given.get(key, ""))) for key in _LISTS) > _MOST_ENTRIES:
        raise Refusal(f"Der er mere end {_MOST_ENTRIES} afdelinger, projekter og forslagsstillere. {_SHORTER}")
    if in_front > _LONGEST_FIELDS:
        raise Refusal(
            f"Der står {in_front} tegn i felterne ud over de syv spørgsmål og »{OTHER}«. Der er plads til {_LONGEST_FIELDS}. {_SHORTER}"
        )


def some(told: Sequence[str]) -> list[str]:
    """What is told, each once; where that is very much, only its beginning."""
    once = list(dict.fromkeys(told))
    more = len(once) - _MOST_TOLD
    return once if more <= 0 else [*once[:_MOST_TOLD], f"{more} andre steder er det samme sket; se »{OTHER}«."]
