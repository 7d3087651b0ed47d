"""What is new in a theme since Chefforum last saw it: told in the paper, section by section, from what git holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat

JUNE = "2027-06-15-chefforum"
JANUARY = "2028-01-18-chefforum"
THEME = "data/themes/2027-byhaver.md"
HEADING = "**Ændret, siden Chefforum så temaet den 15-06-2027:**"


def changed(secretariat: Secretariat, old: str, new: str, path: str = THEME) -> None:
    text = secretariat.read(path)
    assert old in text
    secretariat.write(path, text.replace(old, new))


@pytest.fixture
def sent_back(after: Callable[..., Secretariat]) -> Secretariat:
    """A theme that Chefforum has sent back; it was touched up after the agenda was sent and before the meeting."""
    return after(send_back)


def send_back(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    changed(secretariat, "Svar om aktualitet.", "Svar om aktualitet. Rettet før mødet.")
    secretariat.commit_all()
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "udvikles")
    secretariat.on("2027-10-01")


def agenda(secretariat: Secretariat) -> str:
    secretariat.run("agenda", "--round", "january-2028")
    return secretariat.read(f"documents/dagsorden-{JANUARY}.md")


def rows(paper: str) -> list[str]:
    below = paper.partition(f"{HEADING}\n\n")[2].partition("\n\n")[0]
    return below.splitlines()[2:]


def test_the_sections_that_are_new_stand_beside_what_stood_there(sent_back: Secretariat) -> None:
    changed(sent_back, "Svar om perspektiver.", "Svar om perspektiver. Borgerne har fortalt om natten.")
    changed(sent_back, "Svar om velfærd.", "Et nyt svar | med <b>mærker</b>.")
    changed(sent_back, "Svar om læring.", "**Svar** om læring.")
    changed(sent_back, "Kort sagt.", "Kort og godt.")
    changed(sent_back, "  - borger\n", "  - borger\n  - forening\n")
    sent_back.commit_all()
    sent_back.run("submit", "byhaver")
    assert rows(agenda(sent_back)) == [
        "| Resumé | Kort sagt. | Kort og godt. |",
        "| Inddrages | borger | borger, forening |",
        "| Bedre velfærd | Svar om velfærd. | Et nyt svar \\| med \\<b\\>mærker\\</b\\>. |",
        "| Aktuel udfordring | – | Rettet før mødet. |",
        "| Ny læring | – | Kun opstillingen er ændret. |",
        "| Nye perspektiver | – | Borgerne har fortalt om natten. |",
    ]


def test_changes_that_are_not_in_git_yet_are_told_too(sent_back: Secretariat) -> None:
    sent_back.run("submit", "byhaver")
    changed(sent_back, "Svar om innovation.", "Noget nyt.")
    assert "| Innovation | Svar om innovation. | Noget nyt. |" in agenda(sent_back)


def test_a_theme_that_was_put_off_and_is_as_it_was_says_so(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "udsat")
    assert "Temaet er ikke ændret, siden Chefforum så det den 15-06-2027." in agenda(secretariat.on("2027-12-02"))


def test_a_theme_that_nobody_has_seen_says_nothing(secretariat: Secretariat) -> None:
    secretariat.on("2027-10-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    assert "siden Chefforum så" not in agenda(secretariat)


def test_what_git_did_not_hold_then_is_not_guessed(secretariat: Secretariat) -> None:
    """Everything came into git at once, after the theme had been received again."""
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "udvikles")
    secretariat.on("2027-10-01").run("submit", "byhaver")
    secretariat.git("checkout", "--quiet", "--orphan", "ny")
    secretariat.commit_all("Alt på én gang")
    secretariat.git("branch", "--move", "--force", "main")
    done = secretariat.run("agenda", "--round", "january-2028")
    assert "som mødet 2027-06-15-chefforum så det" in done.err
    assert "siden Chefforum så" not in secretariat.read(f"documents/dagsorden-{JANUARY}.md")


def test_the_sealed_paper_tells_the_same_for_ever(sent_back: Secretariat) -> None:
    changed(sent_back, "Svar om velfærd.", "Et nyt svar.")
    sent_back.commit_all()
    sent_back.run("submit", "byhaver")
    sent_back.on("2027-12-02").run("agenda", "--round", "january-2028", "--send")
    assert "Et nyt svar." in "".join(rows(sent_back.read(f"documents/dagsorden-{JANUARY}.md")))
    changed(sent_back, "Et nyt svar.", "Endnu et nyt svar.")
    changed(sent_back, "status: afholdt", "status: planlagt", f"data/meetings/{JUNE}.md")
    sent_back.commit_all()
    assert sent_back.run("verify", JANUARY).code == 0


@pytest.mark.parametrize("depth", [1, 2])
def test_a_shallow_clone_that_cannot_tell_says_so_and_stops(sent_back: Secretariat, tmp_path: Path, depth: int) -> None:
    sent_back.run("submit", "byhaver")
    sent_back.run("agenda", "--round", "january-2028")
    sent_back.git("clone", "--quiet", "--depth", str(depth), sent_back.root.as_uri(), str(tmp_path / "klon"))
    shallow = Secretariat(tmp_path / "klon", sent_back.monkeypatch, sent_back.today)
    assert "git fetch --unshallow" in shallow.refused("agenda", JANUARY, code=2)
    assert not (shallow.root / "documents" / f"dagsorden-{JANUARY}.md").exists()
    shallow.git("fetch", "--quiet", "--unshallow")
    assert HEADING in agenda(shallow)


def test_a_shallow_clone_that_holds_the_sending_is_enough(sent_back: Secretariat, tmp_path: Path) -> None:
    sent_back.run("submit", "byhaver")
    sent_back.run("agenda", "--round", "january-2028")
    depth = sent_back.commits().index(f"Send dagsordenen for {JUNE}") + 2
    sent_back.git("clone", "--quiet", "--depth", str(depth), sent_back.root.as_uri(), str(tmp_path / "klon"))
    assert HEADING in agenda(Secretariat(tmp_path / "klon", sent_back.monkeypatch, sent_back.today))
