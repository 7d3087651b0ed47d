"""The guides: every topic can be read and written, and a secretariat can edit them."""

from pathlib import Path

import pytest
from conftest import Secretariat

from netvaerk.documents.guides import TOPICS

DEMANDED = (
    "tema", "hvorfor", "drøftelse", "fokuseringsmetode", "servicerejse", "markvandring", "typer", "roller", "bliv-leder",
    "netværksleder", "netværksdeltager", "kompetencefællesskab", "afrunding", "spørgsmål", "type",
)  # fmt: skip


def test_the_list_names_every_topic(secretariat: Secretariat) -> None:
    said = secretariat.run("guide").out
    assert set(DEMANDED) == set(TOPICS)
    assert all(topic in said for topic in TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_read_without_marks_of_markdown(secretariat: Secretariat, topic: str) -> None:
    said = secretariat.run("guide", topic).out
    assert len(said) > 400
    assert not any(mark in said for mark in ("**", "`", "\\", "](", "| ---", "{{", "{%"))
    assert max(len(line) for line in said.splitlines()) <= 100


def test_the_rules_of_the_municipality_are_told(secretariat: Secretariat) -> None:
    rules = secretariat.read("netvaerk.yaml")
    own = 'sekretariat:\n  navn: "Netværkskontoret"\n  telefon: "43 68 68 68"\nantal_per_runde:\n  mindst: 3\n  højst: 5\n'
    secretariat.write("netvaerk.yaml", "\n".join(line for line in rules.splitlines() if line.startswith("#")) + f"\n{own}")
    assert "Chefforum vælger 3-5 temaer" in " ".join(secretariat.run("guide", "tema").out.split())
    assert "Netværkskontoret, telefon 43 68 68 68." in " ".join(secretariat.run("guide", "spørgsmål").out.split())


def test_a_secretariat_can_write_its_own(secretariat: Secretariat) -> None:
    secretariat.write("templates/guide/hvorfor.md.j2", "# Hos os\n\nVi ringer sammen.\n")
    assert "Vi ringer sammen." in secretariat.run("guide", "hvorfor").out
    secretariat.write("templates/guide/hvorfor.md.j2", "# Hos os\n\n{{ kommun }}\n")
    assert "linje 3: Navnet »kommun« findes ikke" in secretariat.refused("guide", "hvorfor")


@pytest.mark.parametrize("without_title", ["", "{# Kommer senere #}\n", "Vi ringer sammen.\n", "## Hos os\n", "#\n\nVi ringer.\n"])
def test_one_without_a_title_makes_no_paper(secretariat: Secretariat, without_title: str) -> None:
    secretariat.write("templates/guide/hvorfor.md.j2", without_title)
    said = secretariat.refused("guide", "hvorfor", "--format", "md,html")
    assert "»guide-hvorfor« får ingen overskrift" in said and "templates/" in said


def test_it_is_read_outside_of_a_repository_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "De tre typer" in Secretariat(tmp_path, monkeypatch).run("guide", "typer").out


def test_it_is_written_in_all_formats(secretariat: Secretariat) -> None:
    secretariat.run("guide", "netvaerksdeltager", "--format", "md,html,docx,pdf", "--out", "ud")
    names = sorted(path.suffix for path in (secretariat.root / "ud").iterdir())
    assert names == [".docx", ".html", ".md", ".pdf"]


def test_an_unknown_topic_is_refused(secretariat: Secretariat) -> None:
    assert "Mente du »typer«?" in secretariat.refused("guide", "typr", code=2)
    assert "Vælg" in secretariat.refused("guide", "typer", "--format", "odt", code=2)
