"""Records for the tests of documents: a round with everything that can happen, and the meeting of 2015 in short."""

from typing import Any

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.record import Record
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

NASTY = "<script>alert(1)</script> | # x {{ 7*7 }} \x1b[31m\u202e [tryk](https://ond.example)\n## ny linje"
KEYS = [c.value for c in Characteristic]


def record(model: type[Record], data: dict[str, Any]) -> Any:
    read, faults = model.read(data)
    assert read is not None, faults
    return read


def body(answers: dict[str, str]) -> str:
    return "\n\n".join(f"## {c.label}\n\n{answers[c.value]}" for c in Characteristic if c.value in answers)


def theme(id_: str, titel: str, answers: dict[str, str] | None = None, **more: Any) -> Filed[Theme]:
    data = {
        "titel": titel,
        "netværkstype": "velfærd",
        "status": "indsendt",
        "oprettet": "2026-09-01",
        "indsendt": "2026-11-02",
        "runde": "2027-01",
        "forslagsstiller": {"rolle": "Driftsleder", "afdeling": "Hjælpemiddelcentret"},
        "kilde": "medarbejder",
        "resumé": "Temaet i en sætning.",
        "berører": ["Sundhed", "Pleje & Omsorg"],
        "inddrages": ["borger", "pårørende"],
        **more,
    }
    given = {key: f"Svar om {key}. Og lidt til. Og noget, der ikke kommer med." for key in KEYS} if answers is None else answers
    return Filed(id_, record(Theme, {k: v for k, v in data.items() if v is not None}), body(given))


def assessment(theme_id: str, initials: str, scores: list[int | None], *, inhabil: bool = False) -> Filed[Assessment]:
    given = {key: score for key, score in zip(KEYS, scores, strict=False) if score is not None}
    data = {"tema": theme_id, "vurderet_af": initials, "dato": "2026-11-20", "inhabil": inhabil, "vurdering": given}
    return Filed(f"{theme_id}/{initials}", record(Assessment, data), "Bemærkning.")


def meeting(id_: str, text: str, **front: Any) -> Filed[Meeting]:
    data = {"organ": "Chefforum", "dato": id_[:10], "tid": "15:00", "status": "planlagt", **front}
    return Filed(id_, record(Meeting, data), text)


def register(*records: Filed[Any]) -> Register:
    def of(model: type[Record]) -> dict[str, Any]:
        return {r.id: r for r in records if isinstance(r.record, model)}

    assessments: dict[str, tuple[Filed[Assessment], ...]] = {}
    for filed in of(Assessment).values():
        assessments[filed.record.theme] = (*assessments.get(filed.record.theme, ()), filed)
    return Register(Municipality.model_validate({}), of(Theme), assessments, of(Network), of(Meeting))


NASTY_ANSWERS = {
    "velfærd": "<img src=x onerror=alert(1)> ![et billede](https://ond.example/spor.png) **fed** `{{ 7*7 }}`.",
    "aktualitet": "- et | to\n- tre",
    "tværgående": "# Overskrift\n\n```\nkode, der ikke er lukket",
    "kompleksitet": f"Et langt svar {'uden ende ' * 40}",
}
BODY_2027 = """# Godkendelse af sidste referat

# Valg af netværkstemaer

Fristen var den 1. december.

## Baggrund

Otte forslag <b>og</b> <!-- en note --> mere til. ![logo](https://ond.example/logo.png)

#### En underoverskrift

[Strategien](https://eksempel.dk/strategi) og [en fil](../../hemmelig).

## Økonomi

Ingen udgifter i 2027.

## Indstilling

Sekretariatet indstiller;

1. at Chefforum vælger to til fire temaer
2. at resten får et svar.

## Beslutning

Chefforum valgte et tema.

```
lukket kode {{ 7*7 }}
```

# Udviklingssag

## Indstilling

at sagen drøftes.

# Netværket om ensomhed går i testfase

## Baggrund

Testen begynder i marts.

# Eventuelt
"""


def round_2027(**front: Any) -> tuple[Filed[Meeting], Register]:
    """A round with all outcomes, missing scores, somebody disqualified, and titles from somebody who means no good."""
    held = meeting(
        "2026-06-16-chefforum",
        "# Valg af netværkstemaer\n",
        status="godkendt",
        runde="2026-06",
        godkendt={"dato": "2027-01-19", "møde": "2027-01-19-chefforum"},
        punkter=[
            {
                "nøgle": "valg",
                "titel": "Valg af netværkstemaer",
                "type": "beslutning",
                "temaer": ["2026-udsat", "2026-igen"],
                "beslutninger": {
                    "2026-udsat": {"udfald": "udsat", "begrundelse": "Sagen mangler tal"},
                    "2026-igen": {"udfald": "udvikles", "sammen_med": "borgerne"},
                },
            }
        ],
    )
    now = meeting("2027-01-19-chefforum", BODY_2027, **{"runde": "2027-01", "sted": "909", "punkter": _items(), **front})
    return now, register(held, now, *_themes(), *_assessments(), _network())


def _items() -> list[dict[str, Any]]:
    approval = {
        "nøgle": "godkendelse",
        "titel": "Godkendelse af sidste referat",
        "type": "beslutning",
        "godkender": "2026-06-16-chefforum",
    }
    choice = {
        "nøgle": "valg",
        "titel": "Valg af netværkstemaer",
        "type": "beslutning",
        "sagsnr": "26/0001",
        "temaer": ["2026-byhaver", "2026-ond", "2026-udsat", "2026-kun-os", "2026-igen", "2026-trukket"],
        "beslutninger": {
            "2026-byhaver": {"udfald": "godkendt", "vilkår": "højst to haver", "begrundelse": "Behovet er stort."},
            "2026-ond": {"udfald": "afvist", "begrundelse": NASTY},
            "2026-udsat": {"udfald": "udsat"},
            "2026-kun-os": {"udfald": "henvist", "til": "kompetencefællesskabet"},
            "2026-igen": {"udfald": "udvikles", "sammen_med": "en forening"},
        },
    }
    closed = {
        "nøgle": "sag",
        "titel": "Udviklingssag",
        "type": "drøftelse",
        "lukket": True,
        "intern": "Kun for medlemmerne.",
        "bilag": [{"titel": "Notat | a", "lukket": True}, {"titel": "Oversigt"}],
    }
    network = {
        "nøgle": "test",
        "titel": "Netværket om ensomhed går i testfase",
        "type": "beslutning",
        "netværk": ["2026-ensomhed"],
        "netværksbeslutninger": {"2026-ensomhed": {"udfald": "testfase", "vilkår": "Testen varer tre måneder."}},
    }
    return [approval, choice, closed, network, {"nøgle": "eventuelt", "titel": "Eventuelt", "type": "orientering"}]


def _themes() -> list[Filed[Theme]]:
    council = {"rolle": "Kulturudvalget"}
    return [
        theme("2026-byhaver", "Byhaver på skolerne", igangværende=["Grønne tage, som By & Plan prøver af"]),
        theme("2026-ond", NASTY, NASTY_ANSWERS, netværkstype="læring", kilde="borger", forslagsstiller={"rolle": NASTY}, resumé=NASTY),
        theme(
            "2026-udsat",
            "Tomme lokaler",
            netværkstype="innovation",
            runde="2026-06",
            indsendt="2026-04-30",
            kilde="politisk",
            forslagsstiller=council,
            strategi="Visionen om delebyen",
        ),
        theme("2026-kun-os", "Bedre mødeledelse", inddrages=["medarbejder", "politiker"]),
        theme("2026-igen", "Ung i egen bolig", forslagsstiller=[{"rolle": "Mentor", "afdeling": "Social & Handicap"}, {"rolle": "Lærer"}]),
        theme("2026-trukket", "Trukket | tema", status="trukket"),
    ]


def _assessments() -> list[Filed[Assessment]]:
    return [
        assessment("2026-byhaver", "abc", [3, 3, 3, 3, 3, 3, 3]),
        assessment("2026-byhaver", "dkm", [2, 2, 2, 2, 2, 2, 2]),
        assessment("2026-byhaver", "pls", [0, 1, 2, 3, 0, 1, 2]),
        assessment("2026-ond", "abc", [1, None, None, 0, None, None, None]),
        assessment("2026-ond", "dkm", [], inhabil=True),
        assessment("2026-udsat", "abc", [1, 1, 1, 1, 1, 1, 2]),
        assessment("2026-igen", "abc", [2, 2, 2, 2, 2, 2, 2]),
        assessment("2026-igen", "dkm", [], inhabil=True),
        assessment("2026-igen", "pls", [], inhabil=True),
    ]


def _network() -> Filed[Network]:
    data = {
        "titel": "Ensomhed",
        "netværkstype": "velfærd",
        "status": "igangsat",
        "halvår": "2026-efterår",
        "igangsat": "2026-08-03",
        "forventet_slut": "2027-01-15",
        "netværksleder": {"rolle": "Udviklingskonsulent", "afdeling": "Kultur & Fritid"},
        "referenceleder": {"rolle": "Chefen for Sundhed", "niveau": "chef"},
    }
    return Filed("2026-ensomhed", record(Network, data), "")


def chefforum_2015() -> tuple[Filed[Meeting], Register]:
    """The meeting of 21 April 2015: one item, one theme that is known by its title alone."""
    title = "CF - Netværkstemaer for Hold 2 på netværkslederuddannelsen"
    proposal = "Netværksstrukturen indstiller;\n\n1. at listen drøftes."
    text = f"# {title}\n\n## Baggrund\n\nHold 2 har valgt temaer.\n\n## Indstilling\n\n{proposal}\n"
    item = {
        "nøgle": "temaer-hold-2",
        "titel": title,
        "type": "beslutning",
        "sagsnr": "14/12993",
        "bilag": [{"titel": "Valgte temaer, Hold 2"}],
        "temaer": ["2015-morbaerhaven"],
        "beslutninger": {"2015-morbaerhaven": {"udfald": "udvikles", "sammen_med": "tre centerchefer"}},
    }
    held = meeting(
        "2015-04-21-chefforum",
        f"{text}\n## Beslutning\n\nTemaerne blev godkendt.\n\nNetværkene er korte nedslag.\n",
        status="godkendt",
        sted="909",
        mærker=["historisk"],
        punkter=[item],
    )
    known = {"titel": "Morbærhaven", "status": "udvikles", "mærker": ["historisk"]}
    return held, register(held, Filed("2015-morbaerhaven", record(Theme, known), "# Morbærhaven\n"))
