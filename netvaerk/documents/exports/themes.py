"""The themes as a table."""

from collections.abc import Collection

from netvaerk.documents.exports.cells import Cell, Row, roles
from netvaerk.domain.body import answers
from netvaerk.domain.danish import sort_key
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.scoring import count
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic


def rows(register: Register, hidden: Collection[str]) -> list[Row]:
    """Return a row for each theme, by round and title; of the `hidden` ones without scores."""
    themes = sorted(register.themes.values(), key=lambda t: (str(t.record.round or "9999"), sort_key(t.record.title), t.id))
    return [_row(theme, register, shown=theme.id not in hidden) for theme in themes]


def _row(theme: Filed[Theme], register: Register, *, shown: bool) -> Row:
    record = theme.record
    given = answers(theme.body)
    return {
        "id": theme.id,
        "titel": record.title,
        "status": record.status.value,
        "netværkstype": record.type.value if record.type else None,
        "runde": record.round,
        "oprettet": record.created,
        "indsendt": record.received,
        "kilde": record.source.value if record.source else None,
        "forslagsstiller": roles(record.proposers),
        "berører": record.touches,
        "inddrages": tuple(category.value for category in record.involves),
        "sagsnr": record.case_number,
        **_scores(theme, register, shown=shown),
        "resumé": record.summary,
        **{f"svar: {c.label}": given.get(c) for c in Characteristic},
    }


def _scores(theme: Filed[Theme], register: Register, *, shown: bool) -> dict[str, Cell]:
    """What the assessments say together; how many there are is never hidden."""
    result = count(register.assessments_of(theme.id), register.rules)
    means = {f"gennemsnit: {c.label}": tally.mean if shown else None for c, tally in result.tallies.items()}
    total = result.total if shown else None
    return {"vurderinger": result.reviewers, "inhabile": result.disqualified, "samlet vurdering": total, **means}
