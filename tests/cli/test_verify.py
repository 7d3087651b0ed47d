"""`verify`: the same again from what git holds, whatever has happened since; and what is said where that cannot be shown."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat

import netvaerk
from netvaerk.documents.formats import FORMATS

JUNE = "2027-06-15-chefforum"
PATH = f"data/meetings/{JUNE}.md"
THEME = "data/themes/2027-byhaver.md"


@pytest.fixture
def sent(after: Callable[..., Secretariat]) -> Secretariat:
    return after(send)


def send(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    secretariat.on("2027-05-02").run("agenda", JUNE, "--send", "--format", "md,html")


def changed(secretariat: Secretariat, path: str, old: str, new: str) -> None:
    text = secretariat.read(path)
    assert old in text
    secretariat.write(path, text.replace(old, new))


def clone(secretariat: Secretariat, to: Path, *options: str) -> Secretariat:
    secretariat.git("clone", "--quiet", *options, secretariat.root.as_uri(), str(to))
    return Secretariat(to, secretariat.monkeypatch, secretariat.today)


def test_it_is_the_same_also_after_everything_has_changed(sent: Secretariat) -> None:
    changed(sent, THEME, "Svar om velfærd.", "Et helt andet svar.")
    sent.write("templates/dele/tid-og-sted.md.j2", "\nEn anden skabelon\n")
    sent.write("netvaerk.yaml", sent.read("netvaerk.yaml") + '\norgan: "Direktionen"\n')
    sent.commit_all()
    done = sent.run("verify", JUNE)
    assert done.out.count("det samme") == 3
    assert "Alt er det samme" in done.out


def test_it_needs_nothing_of_the_work_tree_but_the_meeting(sent: Secretariat) -> None:
    sent.write(THEME, "ikke et tema")
    (sent.root / "templates").rename(sent.root / "væk")
    assert sent.run("verify", JUNE).code == 0


def test_a_clone_on_another_machine_says_the_same(sent: Secretariat, tmp_path: Path) -> None:
    other = clone(sent, tmp_path / "klon")
    other.environment |= {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "de_DE.UTF-8"}
    assert other.on("2031-01-01").run("verify", JUNE).code == 0


def test_another_process_elsewhere_makes_the_same_bytes_in_all_formats(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send", "--format", ",".join(FORMATS))
    elsewhere = {
        **os.environ,
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "LANG": "de_DE.UTF-8",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": str(Path(netvaerk.__file__).parents[1]),
        "SOURCE_DATE_EPOCH": "1",
        "NETVAERK_TODAY": "2031-05-05",
    }
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "netvaerk", "verify", "2027-01-19"],
        cwd=secretariat.root, env=elsewhere, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": det samme\n") == len(FORMATS) == 4


def test_the_file_that_is_not_as_sealed_is_named(sent: Secretariat) -> None:
    text = sent.read(PATH)
    place = text.index('.html": "') + len('.html": "')
    sent.write(PATH, text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :])
    done = sent.try_("verify", JUNE)
    assert done.code == 1
    assert f"dagsorden-{JUNE}.md: det samme" in done.out
    assert f"dagsorden-{JUNE}.html: noget andet" in done.out


def test_a_seal_that_was_written_by_hand_is_told(sent: Secretariat) -> None:
    commit = sent.git("rev-parse", "HEAD~1")
    changed(sent, PATH, commit, sent.git("rev-parse", "HEAD~2"))
    sent.commit_all()
    done = sent.try_("verify", JUNE)
    assert (done.code, "skrevet eller ændret i hånden" in done.out) == (1, True)


def test_another_version_is_named_where_the_files_are_not_the_same(sent: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(netvaerk, "__version__", "9.9.9")
    assert sent.run("verify", JUNE).code == 0
    changed(sent, PATH, '.md": "', '.md": "')
    text = sent.read(PATH)
    place = text.index('.md": "', text.index("filer:")) + len('.md": "')
    sent.write(PATH, text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :])
    done = sent.try_("verify", JUNE)
    assert done.code == 1
    assert f"Kør `netvaerk verify {JUNE}` med 0.1.0." in done.out


def test_a_commit_that_a_squash_lost_is_named_as_such(sent: Secretariat, tmp_path: Path) -> None:
    first = sent.git("rev-list", "--max-parents=0", "HEAD")
    commit = sent.git("rev-parse", "HEAD~1")
    sent.git("reset", "--quiet", "--soft", first)
    sent.git("commit", "--quiet", "--message", "Alt på én gang")
    here = sent.try_("verify", JUNE)
    assert here.code == 1
    assert "squash" in here.out
    assert f"git tag forseglet-{commit[:7]} {commit}" in here.out
    elsewhere = clone(sent, tmp_path / "klon").try_("verify", JUNE)
    assert elsewhere.code == 1
    assert "findes ikke i lageret" in elsewhere.out
    assert "squash" in elsewhere.out
    assert "findes ikke i lageret" in clone(sent, tmp_path / "klon2").refused("agenda", JUNE)


def test_a_shallow_clone_is_told_to_fetch(sent: Secretariat, tmp_path: Path) -> None:
    shallow = clone(sent, tmp_path / "klon", "--depth", "1")
    done = shallow.try_("verify", JUNE)
    assert (done.code, "git fetch --unshallow" in done.out) == (2, True)
    shallow.git("fetch", "--quiet", "--unshallow")
    assert shallow.run("verify", JUNE).code == 0


def test_a_file_is_known_again(sent: Secretariat, tmp_path: Path) -> None:
    name = f"dagsorden-{JUNE}.html"
    mailed = tmp_path / "fra en mail.html"
    mailed.write_bytes((sent.root / "documents" / name).read_bytes())
    assert f"den forseglede {name}" in sent.run("verify", JUNE, str(mailed)).out
    mailed.write_bytes(mailed.read_bytes().replace(b"Byhaver", b"Byhavn"))
    assert "ikke blandt de forseglede" in sent.try_("verify", JUNE, str(mailed)).out
    assert "væk.pdf kan ikke læses: den findes ikke" in sent.refused("verify", JUNE, "væk.pdf", code=2)


def test_json_says_the_same(sent: Secretariat) -> None:
    facts = json.loads(sent.run("verify", JUNE, "--json").out)
    assert facts["det_samme"] is True
    assert facts["forseglinger"][0]["filer"] == {f"dagsorden-{JUNE}.{f}": "det samme" for f in ("md", "html")}


def test_a_meeting_without_a_seal_is_told_how_it_gets_one(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    assert "--send" in secretariat.refused("verify", JUNE)
