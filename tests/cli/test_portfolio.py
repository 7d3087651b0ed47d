"""`portfolio`: which themes together; and `--settle`, which writes it into the agenda's Indstilling."""

import json
from collections.abc import Callable

import pytest
from conftest import Secretariat

JANUARY = ("--round", "2027-01", "--all")
MEETING = "data/meetings/2027-01-19-chefforum.md"
KEYS = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")


@pytest.fixture
def assessed(after: Callable[..., Secretariat]) -> Secretariat:
    """Three themes with an agenda; Byhaver is best, Nattevagter second."""
    return after(assess_three)


def assess_three(secretariat: Secretariat) -> None:
    for title, score in (("Byhaver", 3), ("Cykelstier", 1), ("Nattevagter", 2)):
        secretariat.propose(title, "--touches", title)
        secretariat.run("submit", title.lower())
        for who in ("abc", "dkm"):
            secretariat.run("score", title.lower(), "--as", who, *(part for key in KEYS for part in ("--set", f"{key}={score}")))
    secretariat.run("agenda", "--round", "january")


def sentence(secretariat: Secretariat) -> str:
    return next(line for line in secretariat.read(MEETING).splitlines() if line.startswith("1. at Chefforum vælger"))


def test_the_example_round(example: Callable[[], Secretariat]) -> None:
    shown = example().run("portfolio", *JANUARY).out
    assert "»Sundhed, hvor folk bor« har ingen samlet vurdering og er ikke regnet med." in shown
    assert "3 temaer: sum 7,6, gennemsnit 2,5 (2 velfærd og 1 innovation)" in shown
    assert "Lige så godt: »Kunstig intelligens i den daglige sagsbehandling« i stedet for »Byen, der reparerer«." in shown
    assert "»Demens på flere sprog« (2,4) er ikke med: Sundhed bliver fyldt op af »Ventetid, der gør gavn«" in shown
    assert "»Digital udsathed i mødet med kommunen« ventes færdigt, før de nye netværk går i gang, og tæller ikke med." in shown


def test_the_json_for_a_program(example: Callable[[], Secretariat]) -> None:
    found = json.loads(example().run("portfolio", *JANUARY, "--number", "2", "--json").out)
    assert found["uden_samlet_vurdering"] == ["2026-sundhed-hvor-folk-bor"]
    assert found["tæller_ikke_med"] == ["2026-digital-udsathed-i-moedet-med-kommunen"]
    (proposal,) = found["forslag"]
    assert proposal["temaer"] == ["2026-ventetid-der-goer-gavn", "2026-ung-i-egen-bolig"]
    assert (proposal["sum"], proposal["bevist"], proposal["lige_så_gode"]) == (5.2, True, [])
    assert proposal["ikke_med"][0]["id"] == "2026-byen-der-reparerer"
    assert proposal["ikke_med"][0]["sum"] == 5.1
    sundhed = next(a for a in found["afdelinger"] if a["navn"] == "Sundhed")
    assert (sundhed["kapacitet"], sundhed["plads_til"], len(sundhed["netværk"])) == (3, 1, 2)


def test_wishes(example: Callable[[], Secretariat]) -> None:
    secretariat = example()

    def chosen(*wishes: str) -> list[str]:
        (proposal,) = json.loads(secretariat.run("portfolio", *JANUARY, "--json", *wishes).out)["forslag"]
        return sorted(proposal["temaer"])

    assert chosen("--number", "1") == ["2026-ventetid-der-goer-gavn"]
    assert chosen("--number", "2", "--keep", "vikaren") == ["2026-ventetid-der-goer-gavn", "2026-vikaren-der-kender-borgeren"]
    assert chosen("--number", "1", "--without", "ventetid") == ["2026-ung-i-egen-bolig"]
    assert chosen("--types", "velfaerd=1, laering=1", "--without", "kunstig") == ["2026-demens-paa-flere-sprog", "2026-ung-i-egen-bolig"]


def test_it_is_blind(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    assert "--all" in secretariat.refused("portfolio", "--round", "january")
    assert "Alle vurderinger vises" in secretariat.run("portfolio", *JANUARY).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--types", "velfærd"), "»velfærd« kan ikke læses"),
        (("--types", "velfærd=to"), "med et helt tal"),
        (("--types", "velfærd=-1"), "med et helt tal"),
        (("--types", "velfærd=1,velfaerd=1"), "hver type én gang"),
        (("--types", "velfærd=0"), "mellem 1 og 100"),
        (("--types", "velfærd=999"), "mellem 1 og 100"),
        (("--number", "101"), "--number"),
        (("--types", "vellfærd=1"), "Mente du »velfærd«?"),
        (("--types", "velfærd=2", "--number", "3"), "Udelad --number"),
        (("--number", "0"), "--number"),
        (("--keep", "ung-i", "--without", "ung-i"), "kan ikke både stå i --keep og --without"),
        (("--keep", "findes-ikke"), "er ikke et tema her"),
        (("--keep", "2026-et-nyt-intranet"), "er ikke blandt de temaer, runden kan vælge mellem. Vælg blandt:"),
        (("--settle",), "Vælg ét med --number eller --types"),
    ],
)
def test_wrong_use(example: Callable[[], Secretariat], arguments: tuple[str, ...], said: str) -> None:
    assert said in example().refused("portfolio", *JANUARY, *arguments, code=2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--number", "9"), "der er kun 7 temaer at vælge mellem"),
        (("--keep", "ventetid", "--keep", "demens", "--number", "2"), "Sundhed har kun plads til 1 netværk mere"),
        (("--types", "innovation=2"), "kun 1 af temaerne er af typen innovation"),
    ],
)
def test_a_choice_that_cannot_be(example: Callable[[], Secretariat], arguments: tuple[str, ...], said: str) -> None:
    secretariat = example()
    assert said in secretariat.run("portfolio", *JANUARY, *arguments).out
    assert "intet forslag" in secretariat.refused("portfolio", *JANUARY, *arguments, "--settle")


def test_an_empty_round(secretariat: Secretariat) -> None:
    assert "Der er ingen temaer at vælge mellem i runden januar 2027." in secretariat.run("portfolio", *JANUARY).out
    assert "intet forslag" in secretariat.refused("portfolio", *JANUARY, "--settle")


def test_settling_names_the_themes_in_the_indstilling(assessed: Secretariat) -> None:
    before = assessed.read(MEETING)
    assert sentence(assessed) == "1. at Chefforum vælger 2-4 temaer til nye netværk,"
    assessed.run("portfolio", *JANUARY, "--number", "2", "--settle")
    assert sentence(assessed) == "1. at Chefforum vælger temaerne »Byhaver« og »Nattevagter« til nye netværk,"
    assert assessed.commits()[0] == "Indstil 2 temaer til mødet 2027-01-19-chefforum"
    assert assessed.last_files() == [MEETING]
    assert [new for old, new in zip(before.splitlines(), assessed.read(MEETING).splitlines(), strict=True) if old != new] == [
        sentence(assessed)
    ]
    assessed.run("agenda", "2027-01-19")
    assert "at Chefforum vælger temaerne »Byhaver« og »Nattevagter« til nye netværk," in assessed.read(
        "documents/dagsorden-2027-01-19-chefforum.md"
    )


def test_settling_again_replaces_what_was_settled(assessed: Secretariat) -> None:
    assessed.run("portfolio", *JANUARY, "--number", "2", "--settle")
    assessed.run("portfolio", *JANUARY, "--number", "1", "--settle")
    assert sentence(assessed) == "1. at Chefforum vælger temaet »Byhaver« til et nyt netværk,"
    assessed.run("portfolio", *JANUARY, "--number", "2", "--keep", "cykelstier", "--settle")
    assert sentence(assessed) == "1. at Chefforum vælger temaerne »Byhaver« og »Cykelstier« til nye netværk,"
    head = assessed.commits()
    assessed.run("portfolio", *JANUARY, "--number", "2", "--keep", "cykelstier", "--settle")
    assert assessed.commits() == head


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_settling_changes_nothing_that_a_person_wrote(assessed: Secretariat, newline: str) -> None:
    text = assessed.read(MEETING).replace("1. at Chefforum vælger 2-4 temaer til nye netværk,", "- at Chefforum vælger frit,")
    assessed.write(MEETING, text.replace("\n", newline))
    assessed.commit_all()
    said = assessed.refused("portfolio", *JANUARY, "--number", "2", "--settle")
    assert "skrevet om i hånden" in said
    assert "at Chefforum vælger temaerne »Byhaver« og »Nattevagter« til nye netværk" in said


def test_settling_in_a_file_from_windows(assessed: Secretariat) -> None:
    assessed.write(MEETING, assessed.read(MEETING).replace("\n", "\r\n"))
    assessed.run("portfolio", *JANUARY, "--number", "1", "--settle")
    raw = (assessed.root / MEETING).read_bytes()
    assert "1. at Chefforum vælger temaet »Byhaver« til et nyt netværk,\r\n".encode() in raw
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_a_title_in_the_indstilling_marks_up_nothing(secretariat: Secretariat) -> None:
    secretariat.propose("<b> [x](y) *fed* #1", "--id", "2026-grim")
    secretariat.run("submit", "grim")
    for who in ("abc", "dkm"):
        secretariat.run("score", "grim", "--as", who, *(part for key in KEYS for part in ("--set", f"{key}=3")))
    secretariat.run("agenda", "--round", "january")
    for _ in range(2):
        secretariat.run("portfolio", *JANUARY, "--number", "1", "--settle")
        assert sentence(secretariat) == "1. at Chefforum vælger temaet »\\<b\\> \\[x\\](y) \\*fed\\* \\#1« til et nyt netværk,"


def test_settling_needs_an_agenda_that_can_be_changed(assessed: Secretariat) -> None:
    assessed.propose("Skolemad")
    assessed.run("submit", "skolemad")
    for who in ("abc", "dkm"):
        assessed.run("score", "skolemad", "--as", who, *(part for key in KEYS for part in ("--set", f"{key}=3")))
    assert "står ikke på dagsordenen" in assessed.refused("portfolio", *JANUARY, "--number", "2", "--keep", "skolemad", "--settle")
    assessed.run("agenda", "2027-01-19", "--send")
    assert "er sendt, så indstillingen ændres ikke mere" in assessed.refused(
        "portfolio", *JANUARY, "--number", "1", "--keep", "byhaver", "--settle"
    )


def test_settling_before_there_is_an_agenda(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    for who in ("abc", "dkm"):
        secretariat.run("score", "byhaver", "--as", who, *(part for key in KEYS for part in ("--set", f"{key}=3")))
    assert "netvaerk agenda --round 2027-01" in secretariat.refused("portfolio", *JANUARY, "--settle")


def test_what_points_cannot_choose_between_is_not_settled(assessed: Secretariat) -> None:
    for who in ("abc", "dkm"):
        assessed.run("score", "cykelstier", "--as", who, *(part for key in KEYS for part in ("--set", f"{key}=2")))
    said = assessed.refused("portfolio", *JANUARY, "--number", "2", "--settle")
    assert "lige gode" in said
    assessed.run("portfolio", *JANUARY, "--number", "2", "--keep", "cykelstier", "--settle", "--dry-run")
    assert sentence(assessed) == "1. at Chefforum vælger 2-4 temaer til nye netværk,"
    assessed.run("portfolio", *JANUARY, "--number", "2", "--keep", "cykelstier", "--settle")
    assert "»Byhaver« og »Cykelstier«" in sentence(assessed)
