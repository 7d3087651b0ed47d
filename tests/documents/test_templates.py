"""Where templates come from: a repository's own folder, and nothing outside it; else those that netvaerk brings."""

import os
from pathlib import Path

import pytest

from netvaerk.domain.errors import Refusal
from netvaerk.repository.own_files import OnDisk
from netvaerk.repository.templates import read_template


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "lager" / "templates"
    (folder / "dele").mkdir(parents=True)
    return folder


def test_netvaerk_brings_its_templates() -> None:
    assert read_template("referat.md.j2", None).startswith("{#")


def test_the_repositorys_own_win_one_by_one(own: Path) -> None:
    (own / "referat.md.j2").write_text("vores\n", encoding="utf-8")
    assert read_template("referat.md.j2", OnDisk(own.parent)) == "vores\n"
    assert read_template("dagsorden.md.j2", OnDisk(own.parent)) == read_template("dagsorden.md.j2", None)


def test_a_repository_without_templates_uses_those_of_netvaerk(tmp_path: Path) -> None:
    assert read_template("referat.md.j2", OnDisk(tmp_path)) == read_template("referat.md.j2", None)


@pytest.mark.parametrize(
    "name",
    [
        "../hemmelig.md.j2",
        "dele/../../hemmelig.md.j2",
        "/etc/passwd",
        "C:\\hemmelig.md.j2",
        "dele\\punkt.md.j2",
        ".skjult.md.j2",
        "dele/.skjult/a.md.j2",
        "referat.md",
        "referat.md.j2\n",
        "referat.md.j2\x00",
        "//a.md.j2",
        "",
    ],
)
def test_a_name_that_leads_elsewhere_is_no_template(own: Path, name: str) -> None:
    (own.parent / "hemmelig.md.j2").write_text("hemmelig", encoding="utf-8")
    with pytest.raises(Refusal, match="kan ikke være en skabelon"):
        read_template(name, OnDisk(own.parent))


def test_a_link_out_of_the_folder_is_not_followed(own: Path, tmp_path: Path) -> None:
    secret = tmp_path / "lager" / "hemmelig.md.j2"
    secret.write_text("hemmelig", encoding="utf-8")
    _link(own / "referat.md.j2", secret)
    _link(own / "mappe", tmp_path / "lager")
    for name in ("referat.md.j2", "mappe/hemmelig.md.j2"):
        with pytest.raises(Refusal, match="ligger bag et link, der fører ud af mappen"):
            read_template(name, OnDisk(own.parent))


def test_a_folder_that_is_itself_a_link_is_not_followed(own: Path, tmp_path: Path) -> None:
    (own / "referat.md.j2").write_text("hemmelig", encoding="utf-8")
    other = tmp_path / "andet"
    other.mkdir()
    _link(other / "templates", own)
    with pytest.raises(Refusal, match="ligger bag et link"):
        read_template("referat.md.j2", OnDisk(other))


def test_what_cannot_be_read_is_told_in_danish(own: Path) -> None:
    (own / "referat.md.j2").write_bytes("mødet".encode("latin-1"))
    with pytest.raises(Refusal, match=r"templates/referat\.md\.j2 er ikke skrevet i UTF-8"):
        read_template("referat.md.j2", OnDisk(own.parent))
    (own / "dagsorden.md.j2").mkdir()
    with pytest.raises(Refusal, match=r"templates/dagsorden\.md\.j2 kan ikke læses: der ligger en mappe med samme navn"):
        read_template("dagsorden.md.j2", OnDisk(own.parent))


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        if os.name != "nt":
            raise
        pytest.skip("Windows lets only some users make links")
