"""What has been here before: what is found, by which words, and what became of it."""

from typing import Any

from netvaerk.domain.filed import Filed
from netvaerk.domain.likeness import Texts
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.similarity import NEAR, Archive, Overlapping, about_text, about_theme
from netvaerk.domain.theme import Theme

GARDENS = ("Skolehaver i alle bydele", "Elever dyrker grøntsager og lærer naturfag med hænderne i jorden.")
AGAIN = ("Grøntsager i skolegården", "Elever og naboer dyrker grøntsager sammen i haver på skolerne.")
OTHER = ("Kø i telefonen", "Opkald stilles om fra kontor til kontor, og ventetiden er lang.")


def theme(id_: str, text: tuple[str, str], body: str = "", **keys: Any) -> Filed[Theme]:
    front = {"titel": text[0], "resumé": text[1], "status": "kladde", "oprettet": "2026-01-01", **keys}
    return Filed(id_, Theme.model_validate(front), body)


def network(id_: str, title: str, **keys: Any) -> Filed[Network]:
    front = {"titel": title, "netværkstype": "velfærd", "status": "planlagt", "halvår": "2026-forår", **keys}
    return Filed(id_, Network.model_validate(front), "")


def meeting(items: list[dict[str, Any]], body: str = "", status: str = "godkendt") -> Filed[Meeting]:
    front = {"organ": "Chefforum", "dato": "2026-06-16", "tid": "15:00", "status": status, "punkter": items}
    return Filed("2026-06-16-chefforum", Meeting.model_validate(front), body)


def register(*records: Filed[Any]) -> Register:
    def of(model: type) -> dict[str, Filed[Any]]:
        return {r.id: r for r in records if isinstance(r.record, model)}

    return Register(Municipality.model_validate({}), of(Theme), {}, of(Network), of(Meeting))


def item(key: str, title: str, **more: Any) -> dict[str, Any]:
    return {"nøgle": key, "titel": title, "type": "beslutning", **more}


def told(asked: str, known: Register) -> list[tuple[str, str]]:
    return [(s.known.filed.id, s.became) for s in Archive(known).similar(about_text(asked))]


def test_themes_networks_and_decisions_are_found_the_nearest_first() -> None:
    body = "# Haver ved skolerne\n\n## Baggrund\n\nElever dyrker.\n\n## Beslutning\n\nSkolerne beslutter selv.\n"
    known = register(
        theme("2026-haver", GARDENS), theme("2026-ko", OTHER), network("2025-skolehaver", "Skolehaver"),
        meeting([item("haver", "Haver ved skolerne"), item("andet", "Parkering")], body),
    )  # fmt: skip
    found = Archive(known).similar(about_text(*AGAIN))
    assert {s.known.filed.id for s in found} == {"2026-haver", "2025-skolehaver", "2026-06-16-chefforum"}
    assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)
    assert "grøntsager" in next(s for s in found if s.known.filed.id == "2026-haver").words


def test_an_item_counts_when_it_was_decided_in_words() -> None:
    items = [item("haver", "Skolehaver *nu*"), item("ref", "Skolehaver igen", godkender="2026-01-20-chefforum")]
    undecided = (
        "# Skolehaver \\*nu\\*\n\n## Indstilling\n\nat der vælges.\n\n## Beslutning\n\n# Skolehaver igen\n\n## Beslutning\n\nGodkendt.\n"
    )
    assert told("Skolehaver", register(meeting(items, undecided))) == []
    decided = undecided.replace("## Beslutning\n\n#", "## Beslutning\n\nSkolerne afgør det selv.\n\n#", 1)
    assert told("Skolehaver", register(meeting(items, decided))) == [
        ("2026-06-16-chefforum", "besluttet 16. juni 2026: Skolerne afgør det selv")
    ]
    assert told("Skolehaver", register(meeting(items, decided, "udsendt"))) == [
        ("2026-06-16-chefforum", "på dagsordenen 16. juni 2026, ikke afgjort endnu")
    ]


def test_what_became_of_a_theme() -> None:
    decision = {"2026-haver": {"udfald": "afvist", "begrundelse": "Der er haver nok."}}
    on_agenda = meeting([item("valg", "Valg", temaer=["2026-haver"], beslutninger=decision)])
    rejected = theme("2026-haver", GARDENS, status="afvist")
    assert told("Skolehaver", register(rejected, on_agenda)) == [("2026-haver", "afvist 16. juni 2026, fordi: Der er haver nok")]
    again = theme("2026-haver", GARDENS, status="indsendt", runde="2027-01", indsendt="2026-11-01")
    assert told("Skolehaver", register(again, on_agenda))[0][1].startswith("er indsendt til runden januar 2027; afvist 16. juni")
    running = network("2026-haver", "Skolehaver", tema="2026-haver", status="stoppet", stopårsag="x " * 200)
    became = {s.known.kind.value: s.became for s in Archive(register(rejected, running)).similar(about_text("Skolehaver"))}
    assert became["themes"] == "er afvist; netværket 2026-haver er stoppet"
    assert became["networks"].startswith("stoppet (2026-forår), fordi: x x")
    assert became["networks"].endswith(" …")
    merged = register(theme("2026-haver", GARDENS, status="trukket"), theme("2026-nye", OTHER, erstatter="2026-haver"))
    assert told("Skolehaver", merged) == [("2026-haver", "er trukket; afløst af 2026-nye")]


def test_a_theme_does_not_find_itself_or_what_is_known_to_be_near() -> None:
    own = theme("2026-a", AGAIN, relaterede=["2026-b"], erstatter=["2026-c"])
    others = [theme(f"2026-{name}", GARDENS) for name in "bc"]
    naming = theme("2026-d", GARDENS, relaterede=["2026-a"])
    born = network("2026-e", GARDENS[0], tema="2026-a")
    known = register(own, *others, naming, born)
    assert Archive(known).similar(about_theme(own, known)) == []
    free = theme("2026-f", GARDENS)
    known = register(own, *others, naming, born, free)
    assert [s.known.filed.id for s in Archive(known).similar(about_theme(own, known))] == ["2026-f"]


def test_projects_that_run_already_and_the_questions_of_a_draft() -> None:
    near = theme("2026-ko", OTHER, igangværende=["Skolehaver hos Miljø & Teknik"])
    assert [id_ for id_, _ in told("skolehaver", register(near))] == ["2026-ko"]
    asked = "## Bedre velfærd\n\n> Spørgsmål: Hvordan bliver havelågen bedre?\n"
    assert told("havelågen", register(theme("2026-ko", OTHER, asked))) == []
    assert told("havelågen", register(theme("2026-ko", OTHER, asked.replace("> Spørgsmål: ", ""))))


def test_the_synonyms_of_the_municipality_count() -> None:
    rules = Municipality.model_validate({"synonymer": [["telefon", "opringning"]]})
    known = Register(rules, {"2026-ko": theme("2026-ko", OTHER)})
    assert [id_ for id_, _ in told("opringninger", known)] == ["2026-ko"]
    assert told("opringninger", register(theme("2026-ko", OTHER))) == []


def test_overlaps_are_pairs_of_the_round_the_most_alike_first() -> None:
    known = register(
        theme("2026-a", GARDENS), theme("2026-b", AGAIN), theme("2026-c", OTHER), theme("2026-d", GARDENS), theme("2026-x", AGAIN)
    )
    found = Overlapping(known).among(["2026-d", "2026-c", "2026-b", "2026-a", "2026-ukendt"])
    assert (found[0].one, found[0].other) == ("2026-a", "2026-d")
    assert {(o.one, o.other) for o in found} == {("2026-a", "2026-d"), ("2026-a", "2026-b"), ("2026-b", "2026-d")}
    assert all(o.score >= NEAR for o in found)
    assert "grøntsager" in next(o for o in found if o.other == "2026-b").words
    assert Overlapping(known).among(["2026-a"]) == Overlapping(known).among([]) == []
    assert len(Overlapping(known).among(["2026-a", "2026-b", "2026-c"], least=0)) == 3


def test_an_empty_archive_finds_nothing() -> None:
    assert Archive(register()).similar(about_text("Byhaver")) == []


def test_ten_thousand_records_are_looked_through_and_few_compared(monkeypatch: Any) -> None:
    compared = []
    read = Texts._at

    def noted(self: Texts, place: int) -> Any:
        compared.append(place)
        return read(self, place)

    monkeypatch.setattr(Texts, "_at", noted)
    many = [theme(f"2026-{n}", (f"Sag om vej {chr(97 + n % 26) * 4}", "Asfalt og skilte."), "Vejen er slidt. " * 20) for n in range(10_000)]
    known = register(*many, theme("2026-haver", GARDENS))
    assert [id_ for id_, _ in told("skolehaver", known)] == ["2026-haver"]
    assert len(compared) <= 100
