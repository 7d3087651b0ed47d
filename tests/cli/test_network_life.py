"""Networks of each type from the yes to what came of it, through the command line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat

LED = ("--leader", "Driftsleder, Hjælpemiddelcentret", "--co-driver", "Pædagog, Skoler & Uddannelse")
HEAD = ("--reference-leader", "Chefen for Sundhed", "--level", "chef")
DIRECTOR = ("--reference-leader", "Kommunaldirektøren", "--level", "direktør")
HARVEST = (
    "--evaluation", "Vi spørger deltagerne i uge 40.", "--evaluation-date", "2028-10-02",
    "--no-spreading", "Idéen passer kun her.", "--learned", "At spørge først.",
)  # fmt: skip


@pytest.fixture
def chosen(after: Callable[..., Secretariat]) -> Secretariat:
    """Three themes, one of each type, that Chefforum approved on 19 January 2027; and one that it rejected."""
    return after(choose)


def choose(secretariat: Secretariat) -> None:
    secretariat.on("2026-11-20")
    for title, type_ in (("Byhaver", "velfærd"), ("Vagter", "læring"), ("Lokaler", "innovation"), ("Logo", "velfærd")):
        secretariat.propose(title, "--type", type_)
        secretariat.run("submit", title.lower())
    secretariat.run("agenda", "--round", "january-2027")
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19")
    for theme in ("byhaver", "vagter", "lokaler"):
        secretariat.run("decide", "2027-01-19", theme, "godkendt")
    secretariat.run("decide", "2027-01-19", "logo", "afvist", "--reason", "Det haster ikke")
    secretariat.on("2027-02-01")


@pytest.fixture
def vagter(after: Callable[..., Secretariat]) -> Secretariat:
    """The same, and a læringsnetværk that has started."""
    return after(choose, start_vagter)


def start_vagter(secretariat: Secretariat) -> None:
    secretariat.run("start", "vagter", *LED)


@pytest.fixture
def byhaver(after: Callable[..., Secretariat]) -> Secretariat:
    """The same, and a velfærdsnetværk that has started."""
    return after(choose, start_byhaver)


def start_byhaver(secretariat: Secretariat) -> None:
    secretariat.run("start", "byhaver", *LED, *HEAD)


def network(secretariat: Secretariat, id_: str) -> str:
    return secretariat.read(f"data/networks/{id_}.md")


def cancel_what_is_left(secretariat: Secretariat, id_: str) -> None:
    """Cancel the planned meetings that lie after today."""
    days = [line.split(": ")[1] for line in network(secretariat, id_).splitlines() if line.startswith("  - dato: ")]
    for day in days:
        if day > secretariat.today:
            secretariat.run("network-meeting", id_, "--date", day, "--cancel")


def test_a_velfaerdsnetvaerk_from_start_to_close(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD, "--line-manager", "Chefen for Drift, Miljø & Teknik", "--hope", "velfærd=Færre er alene")
    made = network(chosen, "2026-byhaver")
    for line in ("status: igangsat", "halvår: 2027-forår", "fase: opstart", "igangsat: 2027-02-01", "forventet_slut: 2027-07-30"):
        assert line in made.splitlines()
    assert made.count("  - dato: ") == 6
    assert chosen.commits()[0] == "Opret netværket 2026-byhaver"
    assert chosen.last_files() == ["data/networks/2026-byhaver.md"]

    chosen.run("join", "2026-byhaver", "Borger 1", "--as", "borger", "--type", "løbende", "--phase", "Opdagelse")
    said = chosen.on("2027-02-15").run("advance", "2026-byhaver").out
    assert "mandatet: skriv det under »## Mandat«" in said
    assert "personaleleder" not in said.split("Det mangler endnu:")[1]
    for phase in ("opdagelse", "ideudvikling"):
        chosen.on("2027-03-15").run("advance", "2026-byhaver", "--to", phase)
    assert 'netvaerk idea 2026-byhaver "Idéens titel"' in chosen.run("advance", "2026-byhaver").out
    chosen.run("idea", "2026-byhaver", "Hver klasse har et bed", "--wants", "At børnene selv passer haven")
    chosen.run("idea", "2026-byhaver", "En havelåge", "--status", "droppet")
    said = chosen.on("2027-07-01").run("advance", "2026-byhaver", "--to", "testfase").out
    assert "potentiale og forankring for idéen »Hver klasse har et bed«" in said
    assert "havelåge" not in said
    assert "status: testfase" in network(chosen, "2026-byhaver")
    assert "fase: konkretisering" in network(chosen, "2026-byhaver")
    for step in ("test", "analyse", "næste skridt", "evaluering", "afrunding"):
        chosen.on("2027-12-01").run("advance", "2026-byhaver", "--to", step)
    tested = network(chosen, "2026-byhaver")
    assert "  start: 2027-07-01" in tested and "  slut: 2027-12-01" in tested and "  trin: næste skridt" in tested.replace('"', "")
    assert "netvaerk close 2026-byhaver" in chosen.refused("advance", "2026-byhaver")

    said = chosen.on("2028-01-10").refused("close", "2026-byhaver")
    for lack in ("Hver klasse har et bed", "evalueringsplanen", "spredningsplanen", "har lært", "Færre er alene"):
        assert lack in said
    chosen.run("close", "2026-byhaver", *HARVEST, "--idea", "hver klasse=implementeret", "--yield", "velfærd=Ni naboer kommer fast")
    closed = network(chosen, "2026-byhaver")
    for line in ("status: afsluttet", "afsluttet: 2028-01-10", '  velfærd: "Ni naboer kommer fast"', "## Afrunding", "At spørge først."):
        assert line in closed.splitlines()
    assert "i forvejen" in chosen.refused("close", "2026-byhaver")

    chosen.on("2028-10-05").run("evaluate", "2026-byhaver", "--result", "Haven bruges hver dag")
    assert '  resultat: "Haven bruges hver dag"' in network(chosen, "2026-byhaver")
    assert "--where" in chosen.refused("idea", "2026-byhaver", "hver klasse", "--status", "spredt", code=2)
    chosen.run("idea", "2026-byhaver", "hver klasse", "--status", "spredt", "--where", "Skolen ved søen")
    assert "status: spredt" in network(chosen, "2026-byhaver")
    chosen.run("index")
    chosen.run("validate", "--strict")


def test_a_laeringsnetvaerk_asks_each_unit_what_it_put_to_use(chosen: Secretariat) -> None:
    chosen.run("start", "vagter", *LED, "--date", "2027-02-01")
    made = network(chosen, "2026-vagter")
    assert "status: igangsat" in made and "\nreferenceleder:" not in made and "forventet_slut: 2027-07-01" in made
    for unit in ("Sundhed", "Dagtilbud"):
        chosen.run("join", "2026-vagter", f"Nattevagt i {unit}", "--as", "medarbejder", "--from", unit)
    chosen.run("join", "2026-vagter", "Borger 1", "--as", "borger")
    for _ in range(6):
        chosen.on("2027-06-30").run("advance", "2026-vagter")
    assert "Testfase" not in network(chosen, "2026-vagter")
    chosen.run("evaluate", "2026-vagter", "--used", "Sundhed=Et fast møde hver morgen")
    cancel_what_is_left(chosen, "2026-vagter")
    said = chosen.refused("close", "2026-vagter", *HARVEST, "--yield", "læring=Vi kender hinandens vagter")
    assert "hvad Dagtilbud har taget i brug" in said and "hvad Sundhed" not in said
    chosen.run("close", "2026-vagter", *HARVEST, "--yield", "læring=Vi kender hinandens vagter", "--used", "Dagtilbud=En makker om natten")
    assert '  - enhed: "Dagtilbud"' in network(chosen, "2026-vagter")
    chosen.run("validate")


def test_an_innovationsnetvaerk_has_no_end_but_a_next_evaluation(chosen: Secretariat) -> None:
    assert "direktør" in chosen.refused("start", "lokaler", *LED, *HEAD, code=2)
    chosen.run("start", "lokaler", *LED, *DIRECTOR)
    made = network(chosen, "2026-lokaler")
    assert "forventet_slut" not in made and "næste_evaluering: 2027-06-15" in made
    chosen.run("evaluate", "2026-lokaler", "--next", "2028-01-18")
    assert "næste_evaluering: 2028-01-18" in network(chosen, "2026-lokaler")
    chosen.run("start", "lokaler", "--parent", "2026-lokaler", "--title", "Lokaler om aftenen", *LED, *DIRECTOR)
    assert "overordnet: 2026-lokaler" in network(chosen, "2027-lokaler-om-aftenen")
    chosen.on("2027-08-02")
    cancel_what_is_left(chosen, "2026-lokaler")
    assert "2027-lokaler-om-aftenen" in chosen.refused("close", "2026-lokaler", *HARVEST, "--yield", "velfærd=Byen er åben")
    cancel_what_is_left(chosen, "2027-lokaler-om-aftenen")
    chosen.run("close", "2027-lokaler-om-aftenen", *HARVEST, "--yield", "velfærd=Byen er åben")
    chosen.run("close", "2026-lokaler", *HARVEST, "--yield", "velfærd=Byen er åben")
    chosen.run("validate")


def test_a_network_whose_people_are_not_found_yet_is_planned_and_started_later(chosen: Secretariat) -> None:
    said = chosen.run("start", "byhaver").out
    assert "netværksleder og referenceleder" in said
    assert "status: planlagt" in network(chosen, "2026-byhaver")
    assert "--leader" in chosen.refused("advance", "2026-byhaver")
    assert "ikke gået i gang" in chosen.refused("close", "2026-byhaver")
    chosen.on("2027-02-08").run("advance", "2026-byhaver", *LED, *HEAD)
    started = network(chosen, "2026-byhaver")
    assert "igangsat: 2027-02-08" in started and "fase: opstart" in started and '  rolle: "Driftsleder"' in started


def test_a_network_can_be_stopped_with_a_reason(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD)
    chosen.on("2027-02-20")
    assert "testfase" in chosen.refused("close", "2026-byhaver", *HARVEST)
    assert "hvorfor" in chosen.refused("close", "2026-byhaver", "--stopped", " ", code=2)
    said = chosen.on("2027-04-01").run("close", "2026-byhaver", "--stopped", "Skolen bygges om").out
    assert "planlagte møder efter i dag er aflyst" in said
    assert "2027-02-26" in network(chosen, "2026-byhaver") and "2027-07-" not in network(chosen, "2026-byhaver").partition("møder:")[2]
    assert 'stopårsag: "Skolen bygges om"' in network(chosen, "2026-byhaver")
    for command in (["advance"], ["join", "Borger 1", "--as", "borger"], ["network-meeting", "--date", "2027-03-01", "--purpose", "x"]):
        assert "stoppet" in chosen.refused(command[0], "2026-byhaver", *command[1:])


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("start", "logo"), 1, "er afvist"),
        (("start", "findes-ikke"), 2, "ikke et tema"),
        (("start", "byhaver", "--level", "chef"), 2, "--reference-leader"),
        (("start", "byhaver", "--reference-leader", "Chefen"), 2, "--level"),
        (("start", "byhaver", "--parent", "2026-vagter"), 2, "sin egen titel"),
        (("start", "byhaver", "--date", "1. april"), 2, "--date"),
        (("start", "byhaver", "--hold", "0"), 2, "Skriv et tal fra 1 og op"),
        (("start", "byhaver", "--hope", "glæde=mere"), 2, "karakteristikum"),
        (("start", "vagter", *LED), 1, "allerede et netværk"),
        (("advance", "2026-vagter", "--to", "afrunding"), 1, "kan ikke springe"),
        (("advance", "2026-vagter", "--to", "ferie"), 2, "hverken en fase"),
        (("advance", "2026-vagter", "--date", "2027-03-01"), 2, "ikke kommet endnu"),
        (("close", "2026-vagter", "--date", "2027-01-01"), 2, "kan ikke slutte"),
        (("join", "2026-vagter", "Borger 1"), 2, "--as"),
        (("join", "2026-vagter", "Borger 1", "--as", "nisse"), 2, "deltager"),
        (("join", "2026-vagter", "Borger 1", "--as", "borger", "--phase", "opdagels"), 2, "Mente du »opdagelse«?"),
        (("leave", "2026-vagter", "Borger 1"), 2, "ingen deltagere"),
        (("network-meeting", "2026-vagter"), 2, "--date"),
        (("network-meeting", "2026-vagter", "--date", "2026-12-24", "--purpose", "x"), 1, "først i gang"),
        (("network-meeting", "2026-vagter", "--date", "2028-01-03", "--purpose", "x"), 1, "ventes at slutte"),
        (("network-meeting", "2026-vagter", "--date", "2027-03-01"), 2, "--purpose"),
        (("network-meeting", "2026-vagter", "--date", "2027-03-01", "--purpose", "x", "--hours", "mange"), 2, "antal timer"),
        (("network-meeting", "2026-vagter", "--date", "2027-03-02", "--cancel"), 2, "intet møde"),
        (("idea", "2026-vagter", ""), 2, "titel"),
        (("evaluate", "2026-vagter"), 2, "Hvad er nyt?"),
        (("evaluate", "2026-vagter", "--plan", "a", "--no-plan", "b"), 2, "enten"),
        (("evaluate", "2026-vagter", "--next", "2027-06-15"), 2, "innovationsnetværk"),
        (("evaluate", "2026-vagter", "--result", "Godt", "--done", "2027-06-15"), 2, "ikke kommet endnu"),
    ],
)
def test_what_cannot_be_is_refused_with_the_way_out(vagter: Secretariat, arguments: tuple[str, ...], code: int, message: str) -> None:
    assert message in vagter.refused(*arguments, code=code)


def test_what_was_typed_at_a_terminal_and_cannot_be_kept_in_git_is_kept_beside_it(
    byhaver: Secretariat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netvaerk.cli.guarding.interactive", lambda: True)
    said = byhaver.refused("evaluate", "byhaver", "--plan", "Vi ringer til 010190-1234", "--spreading", "Vi viser haven frem")
    found = re.search(r"ligger i (\S+)\.\s", said)
    assert found
    assert "Vi viser haven frem" in Path(found[1]).read_text(encoding="utf-8")


def test_the_circle_is_looked_at_when_it_changes(chosen: Secretariat) -> None:
    chosen.run("start", "vagter", "--leader", "Leder, Børn & Familier")
    said = chosen.run("join", "2026-vagter", "Pædagog", "--as", "medarbejder", "--type", "løbende", "--phase", "opdagelse").err
    assert "kommunens egne" in said and "ingen kernedeltager" in said and "uden for sit eget fag" in said
    assert chosen.run("join", "2026-vagter", "Borger 1", "--as", "borger").err.count("Bemærk") == 1
    assert "kommunens egne" in chosen.run("leave", "2026-vagter", "borger 1").err


def test_a_meeting_is_put_in_its_place_by_day_moved_and_cancelled(chosen: Secretariat) -> None:
    chosen.run("start", "vagter", *LED)
    days = network(chosen, "2026-vagter").count("  - dato: ")
    chosen.run("network-meeting", "2026-vagter", "--date", "2027-02-10", "--hours", "3,5", "--purpose", "At følge en nat")
    assert network(chosen, "2026-vagter").index("2027-02-10") < network(chosen, "2026-vagter").index("Opstart:")
    assert "    timer: 3.5" in network(chosen, "2026-vagter")
    shown = chosen.run("show", "networks/2026-vagter").out
    assert "timer: 3,5, formål: At følge en nat" in shown and "timer: 3, formål" in shown
    said = chosen.run("network-meeting", "2026-vagter", "--date", "2027-02-10", "--hours", "8").err
    assert "3-4 timer" in said
    chosen.run("network-meeting", "2026-vagter", "--date", "2027-02-10", "--move", "2027-02-11")
    assert "2027-02-11" in network(chosen, "2026-vagter") and "2027-02-10" not in network(chosen, "2026-vagter")
    chosen.run("network-meeting", "2026-vagter", "--date", "2027-02-11", "--cancel")
    assert network(chosen, "2026-vagter").count("  - dato: ") == days


def test_what_was_held_is_not_cancelled_behind_the_users_back(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD)
    refused = chosen.on("2027-04-01").refused("close", "2026-byhaver", "--stopped", "Skolen bygges om", "--date", "2027-02-10")
    assert "--date 2027-02-26 --cancel" in refused


@pytest.mark.parametrize("phases", ["[]", '[{nøgle: alt, navn: "Alt"}]'])
def test_a_network_with_a_test_can_be_closed_where_no_phase_has_one(chosen: Secretariat, phases: str) -> None:
    chosen.write("netvaerk.yaml", chosen.read("netvaerk.yaml") + f"\nfaser: {phases}\n")
    chosen.run("start", "byhaver", *LED, *HEAD)
    assert "testfasen" in chosen.run("advance", "byhaver").out
    for step in ("test", "analyse", "næste skridt"):
        assert step in chosen.run("advance", "byhaver").out
    assert "gennem alle faser" in chosen.refused("advance", "byhaver")
    chosen.run("close", "byhaver", *HARVEST, "--yield", "velfærd=Mere")


def test_the_rules_say_which_types_have_a_test(chosen: Secretariat) -> None:
    types = "netværkstyper:\n  velfærd: {testfase: nej}\n  læring: {testfase: ja}\n"
    chosen.write("netvaerk.yaml", f"{chosen.read('netvaerk.yaml')}\nfaser: []\n{types}")
    chosen.run("start", "byhaver", *LED, *HEAD)
    chosen.run("close", "byhaver", *HARVEST, "--yield", "velfærd=Mere")
    chosen.run("start", "vagter", *LED)
    assert "Et læringsnetværk går i testfase" in chosen.refused("close", "vagter", *HARVEST)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("start", "lokaler", "--title", "  "), 2, "Titlen er tom"),
        (("start", "lokaler", "--leader", ", Miljø & Teknik"), 2, "mangler rollen"),
        (("start", "lokaler", "--leader", "Leder 010190-1234"), 1, "NV801"),
        (("start", "lokaler", "--next-evaluation", "2020-01-01"), 2, "Skriv en senere dag"),
        (("start", "vagter", "--next-evaluation", "2028-01-01"), 2, "har en slutdag"),
        (("start", "lokaler", "--date", "9999-12-01"), 2, "for langt ude"),
        (("advance", "byhaver", "--date", "2026-01-01"), 2, "gik i gang"),
        (("advance", "lokaler"), 2, "netvaerk list netværk"),
        (("join", "byhaver", "010190-1234", "--as", "borger"), 1, "NV801"),
        (("join", "byhaver", "Borger 1", "--as", "borger", "--from", "borger@eksempel.dk"), 1, "NV802"),
        (("idea", "byhaver", "Bed", "--status", "spredt", "--where", " "), 2, "taget i brug"),
        (("evaluate", "byhaver", "--plan", "Vi spørger", "--date", "2020-01-01"), 1, "NV408"),
        (("evaluate", "byhaver", "--result", " "), 2, "Hvad er nyt?"),
        (("evaluate", "byhaver", "--used", "Skolen="), 2, "Skriv, hvad Skolen har taget i brug"),
        (("network-meeting", "byhaver", "--date", "2027-02-26", "--move", "2027-03-24"), 2, "allerede et møde"),
        (("network-meeting", "byhaver", "--date", "2027-02-26", "--move", "2027-03-01", "--cancel"), 2, "Skriv enten"),
        (("network-meeting", "byhaver", "--date", "2027-03-01", "--purpose", " "), 2, "--purpose"),
    ],
)
def test_what_would_leave_a_fault_behind_is_refused(byhaver: Secretariat, arguments: tuple[str, ...], code: int, message: str) -> None:
    assert message in byhaver.refused(*arguments, code=code)


def test_an_innovationsnetvaerk_is_evaluated_on_a_day_to_come(chosen: Secretariat) -> None:
    chosen.run("start", "lokaler", *LED, *DIRECTOR)
    assert "ligge forude" in chosen.refused("evaluate", "lokaler", "--next", "2027-02-01", code=2)


def test_a_sub_network_has_none_of_its_own(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD)
    chosen.run("start", "byhaver", "--parent", "2026-byhaver", "--title", "Byhaver ved skolerne")
    refused = chosen.refused("start", "byhaver", "--parent", "2027-byhaver-ved-skolerne", "--title", "Skolehaver")
    assert "--parent 2026-byhaver" in refused
    assert "Afslut dem først" in chosen.refused("close", "2026-byhaver", "--stopped", "Skolen bygges om")


def test_a_network_that_starts_late_is_told_which_meetings_to_move(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver")
    chosen.on("2027-03-01")
    assert "--date 2027-02-26 --move 2027-03-01" in chosen.refused("advance", "byhaver", *LED, *HEAD)
    chosen.run("network-meeting", "byhaver", "--date", "2027-02-26", "--move", "2027-03-01")
    chosen.run("advance", "byhaver", *LED, *HEAD)
    assert "forventet_slut" in chosen.read("data/networks/2026-byhaver.md")


def test_an_idea_may_have_an_equals_sign_in_its_title(chosen: Secretariat) -> None:
    chosen.run("start", "vagter", *LED)
    chosen.run("idea", "vagter", "Bytte = frihed")
    chosen.run("close", "vagter", *HARVEST, "--idea", "Bytte = frihed=implementeret", "--yield", "velfærd=Mere")
    assert "status: implementeret" in network(chosen, "2026-vagter")


def test_a_fault_that_was_there_stops_no_step(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD)
    chosen.write("data/networks/2026-byhaver.md", network(chosen, "2026-byhaver").replace("Kort sagt.", "Ring til 010190-1234."))
    chosen.run("join", "byhaver", "Borger 1", "--as", "borger")
    assert "NV801" in chosen.refused("join", "byhaver", "010190-1234", "--as", "borger")


def test_a_name_is_remarked_on_before_it_is_shared(chosen: Secretariat) -> None:
    chosen.run("start", "byhaver", *LED, *HEAD)
    assert "NV804" in chosen.run("join", "byhaver", "Jens Hansen", "--as", "medarbejder").err
