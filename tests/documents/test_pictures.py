"""Pictures in people's text: those of the repository are shown in every format, of others the words remain and a note says why."""

import re
from base64 import b64decode, b64encode
from pathlib import Path
from struct import pack
from zlib import compress, crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_records import meeting, register

from netvaerk.documents.formats import render
from netvaerk.documents.markdown import prose
from netvaerk.documents.papers import paper
from netvaerk.documents.pictures import MAX_PICTURE, MAX_SIDE, MAX_TOGETHER, Pictures
from netvaerk.documents.setting import Setting
from netvaerk.documents.tree import Paper
from netvaerk.repository.own_files import OnDisk

ID = "2027-01-19-chefforum"
RECORD = f"data/meetings/{ID}.md"
WHERE = "(54.3° nord, Rådhuset)"
JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/"
    "2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QA"
    "FAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwD"
    "AQACEQMRAD8AAA//2Q=="
)


def chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))


def png_of(width: int = 40, height: int = 30, *more: bytes, filling: bytes = b"") -> bytes:
    rows = compress(b"".join(b"\0" + b"\x20\x80\xc0" * width for _ in range(height)) if width * height < 1e6 else b"")
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"".join([b"\x89PNG\r\n\x1a\n", head, *more, chunk(b"IDAT", rows + filling), chunk(b"IEND", b"")])


def segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + pack(">H", len(data) + 2) + data


def exif(orientation: int, order: str = ">") -> bytes:
    head = (b"MM\0*" if order == ">" else b"II*\0") + pack(f"{order}I", 8)
    entry = pack(f"{order}HHIHH", 274, 3, 1, orientation, 0)
    return segment(0xE1, b"Exif\0\0" + head + pack(f"{order}H", 1) + entry + WHERE.encode())


def made_of(text: str, root: Path) -> Paper:
    now = meeting(ID, f"# Sag\n\n## Baggrund\n\n{text}\n", punkter=[{"nøgle": "sag", "titel": "Sag", "type": "drøftelse"}])
    return paper("dagsorden", now, register(now), Setting(OnDisk(root)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lager"
    for path, content in {
        "data/bilag/kort.png": png_of(),
        "data/bilag/Nyt kort (2).png": png_of(20, 10),
        "data/meetings/foto.jpg": JPEG,
        "hemmelig.png": png_of(),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (tmp_path / "udenfor.png").write_bytes(png_of())
    return folder


@pytest.mark.parametrize(
    ("written", "source", "kind", "size"),
    [
        ("../bilag/kort.png", "/data/bilag/kort.png", "png", (40, 30)),
        ("/data/bilag/kort.png", "/data/bilag/kort.png", "png", (40, 30)),
        ("foto.jpg", "/data/meetings/foto.jpg", "jpeg", (8, 8)),
        ("./foto.jpg", "/data/meetings/foto.jpg", "jpeg", (8, 8)),
        ("<../bilag/Nyt kort (2).png>", "/data/bilag/Nyt%20kort%20%282%29.png", "png", (20, 10)),
        ("../bilag/Nyt%20kort%20(2).png", "/data/bilag/Nyt%20kort%20%282%29.png", "png", (20, 10)),
    ],
)
def test_a_picture_of_the_repository_is_shown(root: Path, written: str, source: str, kind: str, size: tuple[int, int]) -> None:
    made = made_of(f"Se ![Kort over *haven*]({written}) her.", root)
    picture = made.pictures[source]
    assert made.notes == ()
    assert f"Se ![Kort over haven]({source}) her." in made.markdown
    assert (picture.type, (picture.width, picture.height)) == (kind, size)
    page = render(made, "html").content.decode()
    data = f"data:image/{kind};base64,{b64encode(picture.content).decode()}"
    assert f'Se <img src="{data}" alt="Kort over haven" width="{size[0]}" height="{size[1]}"> her.' in page


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("https://ond.example/spor.png", "det ligger på nettet. Læg det i data/bilag, og henvis til det dér"),
        ("//ond.example/spor.png", "det ligger på nettet. Læg det i data/bilag, og henvis til det dér"),
        ("HTTP://ond.example/spor.png", "det ligger på nettet. Læg det i data/bilag, og henvis til det dér"),
        ("data:image/png;base64,AAAA", "det ligger på nettet. Læg det i data/bilag, og henvis til det dér"),
        ("c:/billeder/kort.png", "det ligger på nettet. Læg det i data/bilag, og henvis til det dér"),
        ("../../hemmelig.png", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("../../../udenfor.png", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("%2e%2e/%2e%2e/hemmelig.png", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("/etc/passwd", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("../.skjult/kort.png", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("..%5c..%5chemmelig.png", "det ligger ikke i data/. Læg det fx i data/bilag"),
        ("../bilag/mangler.png", "filen data/bilag/mangler.png findes ikke"),
        ("../bilag", "filen data/bilag kan ikke læses"),
        ("../bilag/kort.png%00.jpg", None),
    ],
)
def test_of_another_picture_the_words_remain_and_it_is_told(root: Path, written: str, why: str | None) -> None:
    made = made_of(f"Se ![Kort over haven]({written}) her.", root)
    assert made.pictures == {}
    assert "Se Kort over haven her." in made.markdown
    assert len(made.notes) == 1
    if why:
        assert made.notes == (f"Billedet »Kort over haven« er erstattet af sin tekst, for {why}.",)
    assert "<img" not in render(made, "html").content.decode()
    assert render(made, "md").notes == made.notes


def test_a_link_out_of_the_repository_is_not_followed(root: Path) -> None:
    try:
        (root / "data/bilag/genvej.png").symlink_to(root.parent / "udenfor.png")
    except OSError:
        pytest.skip("this machine lets nobody make links")
    made = made_of("![Genvej](../bilag/genvej.png)", root)
    assert made.pictures == {}
    assert made.notes == ("Billedet »Genvej« er erstattet af sin tekst, for filen data/bilag/genvej.png kan ikke læses.",)


def test_a_picture_needs_words(root: Path) -> None:
    made = made_of("Før ![](../bilag/kort.png) efter.", root)
    assert made.notes == (
        "Billedet ../bilag/kort.png er ikke med, for det mangler en tekst. Skriv, hvad det viser: ![…](../bilag/kort.png).",
    )
    assert made.pictures == {}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "filen er ikke en hel PNG eller JPEG"),
        (b"<svg/>", "filen er ikke en hel PNG eller JPEG"),
        (b"GIF89a", "filen er ikke en hel PNG eller JPEG"),
        (png_of()[:60], "filen er ikke en hel PNG eller JPEG"),
        (png_of()[:-12], "filen er ikke en hel PNG eller JPEG"),
        (png_of().replace(b"IDAT", b"IDAx"), "filen er ikke en hel PNG eller JPEG"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 13) + chunk(b"IEND", b""), "filen er beskadiget"),
        (JPEG[:200], "filen er ikke en hel PNG eller JPEG"),
        (JPEG[:2], "filen er ikke en hel PNG eller JPEG"),
        (b"\xff\xd8\xff\xd9", "filen er beskadiget"),
        (JPEG[:2] + exif(6) + JPEG[2:], "fotoet ligger på siden. Drej det i et billedprogram, og gem det igen"),
        (JPEG[:2] + exif(8, "<") + JPEG[2:], "fotoet ligger på siden. Drej det i et billedprogram, og gem det igen"),
        (png_of(filling=b"\0" * MAX_PICTURE), "filen fylder mere end 2 MB"),
        (png_of(MAX_SIDE + 1, 1), f"det er mere end {MAX_SIDE} punkter på en led"),
        (png_of(1, 2**31), f"det er mere end {MAX_SIDE} punkter på en led"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_told_of(root: Path, content: bytes, why: str) -> None:
    (root / "data/bilag/ny.png").write_bytes(content)
    made = made_of("![Ny](../bilag/ny.png)", root)
    assert made.notes == (f"Billedet »Ny« er erstattet af sin tekst, for {why}.",)
    assert made.pictures == {}


def test_what_a_camera_tells_beside_the_picture_is_left_out(root: Path) -> None:
    told = [exif(1), segment(0xFE, WHERE.encode()), segment(0xED, WHERE.encode())]
    (root / "data/meetings/foto.jpg").write_bytes(JPEG[:2] + b"".join(told) + JPEG[2:] + WHERE.encode())
    texts = [chunk(b"tEXt", b"Comment\0" + WHERE.encode()), chunk(b"eXIf", WHERE.encode()), chunk(b"tIME", b"\0" * 7)]
    (root / "data/bilag/kort.png").write_bytes(png_of(40, 30, *texts) + WHERE.encode())
    made = made_of("![Foto](foto.jpg) ![Kort](../bilag/kort.png)", root)
    assert [picture.content for picture in made.pictures.values()] == [JPEG, png_of()]


def test_a_papers_pictures_together_have_a_limit(root: Path) -> None:
    number = MAX_TOGETHER // (MAX_PICTURE - 10_000) + 1
    for n in range(number):
        (root / f"data/bilag/{n}.png").write_bytes(png_of(40, 30 + n, filling=bytes(MAX_PICTURE - 10_000)))
    made = made_of("\n\n".join(f"![Nummer {n}](../bilag/{n}.png)" for n in range(number)), root)
    assert len(made.pictures) == number - 1
    assert made.notes == (
        f"Billedet »Nummer {number - 1}« er erstattet af sin tekst, for dokumentets billeder fylder tilsammen mere end 10 MB.",
    )


PIECES = [
    "![a](../bilag/kort.png)",
    "![b](x.png)",
    "![",
    "](",
    ")",
    "[",
    "](https://a.dk)",
    "**",
    "*",
    "`",
    "# ",
    "- ",
    "> ",
    "|",
    "\n",
    " ",
    "a",
]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_text_with_pictures_says_the_same_the_second_time(text: str) -> None:
    class One:
        def read(self, path: str) -> bytes | None:
            return png_of() if path == "data/bilag/kort.png" else None

    pictures = Pictures(RECORD, One())
    written = prose(text, 2, pictures)
    assert prose(written, 2, pictures) == written
    assert set(re.findall(r"(?<!\\)!\[[^\]]*\]\(([^)]*)\)", written)) <= {"/data/bilag/kort.png"} or "`" in text
