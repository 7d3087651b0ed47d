"""Word documents opened in LibreOffice: nothing of text and structure is lost on the way."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from made_papers import PAPERS
from tools import program
from word_reading import in_open_document, in_tree


def read_back(folder: Path) -> Mapping[str, bytes]:
    """Every paper as LibreOffice has it after opening the Word file, by the paper's name; it is started once for all."""
    office = program("soffice", "libreoffice")
    for name in PAPERS:
        (folder / f"{name}.docx").write_bytes(PAPERS.content(name, "docx"))
    asked = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "odt", "--outdir", str(folder)]
    subprocess.run([*asked, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=180)
    return {name: (folder / f"{name}.odt").read_bytes() for name in PAPERS}


def test_libreoffice_reads_text_headings_lists_and_tables(tmp_path: Path) -> None:
    found = read_back(tmp_path)
    assert found.keys() == PAPERS.keys()
    for name, content in found.items():
        assert in_open_document(content) == in_tree(PAPERS[name]), name


def test_libreoffice_prints_it(tmp_path: Path) -> None:
    office, reader = program("soffice", "libreoffice"), program("pdftotext")
    file = tmp_path / "dagsorden.docx"
    file.write_bytes(PAPERS.content("dagsorden-2027-01-19-chefforum", "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)], check=True, capture_output=True
    )
    said = subprocess.run([reader, "-layout", str(tmp_path / "dagsorden.pdf"), "-"], check=True, capture_output=True).stdout.decode()
    pages = said.rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        assert page.strip().startswith("Chefforum d. 19-01-2027")
        assert page.strip().endswith(f"Side {number} af {len(pages)}")
