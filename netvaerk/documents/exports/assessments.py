"""The assessments as a table."""

from collections.abc import Collection

from netvaerk.documents.exports.cells import Row
from netvaerk.domain.assessment import Assessment
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import Characteristic


def rows(register: Register, _hidden: Collection[str]) -> list[Row]:
    """Return a row for each assessment, by theme and initials."""
    return [_row(given, register) for theme in sorted(register.assessments) for given in register.assessments[theme]]


def _row(given: Filed[Assessment], register: Register) -> Row:
    record = given.record
    theme = register.themes.get(record.theme)
    counts = given in register.assessments_of(record.theme)
    return {
        "tema": record.theme,
        "titel": theme.record.title if theme else None,
        "runde": theme.record.round if theme else None,
        "vurderet af": record.reviewer,
        "dato": record.day,
        "inhabil": record.disqualified,
        "tæller med": counts,
        **{c.label: record.scores.get(c) for c in Characteristic},
        "bemærkninger": given.body.strip() or None,
    }
