"""A theme whose proposer is asked for more, as its file says it."""

from netvaerk.domain.filed import Filed
from netvaerk.domain.markdown import literal
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

TEXT = "Børn & ældre dyrker sammen.\n\n1. december kommer *snart*\n- [x] `kode` <b>\nC:\\mappe\\ og 3 * 4 = 12"
FRONT = {
    "titel": "Byhaver *på* skolen & <b>mere</b>",
    "netværkstype": "velfærd",
    "status": "kladde",
    "oprettet": "2026-11-01",
    "forslagsstiller": {"rolle": "Pædagog", "afdeling": "By & Plan"},
    "kilde": "medarbejder",
    "resumé": "Kort sagt.",
    "berører": ["Sundhed", "Havnen"],
    "inddrages": ["borger", "anden-kommune"],
    "igangværende": ["Skolehaven"],
}


def theme(**more: object) -> Filed[Theme]:
    record, faults = Theme.read({**FRONT, **more})
    assert record and not faults
    body = "\n".join(f"## {c.label}\n\n{literal(TEXT)}\n" for c in (Characteristic.WELFARE, Characteristic.LEARNING))
    return Filed("2026-byhaver", record, body)
