"""What a PDF says, as poppler's programs read it."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools import program

from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Paper, Paragraph, Quote, Row, Table, plain

# Of an A4 page, in points: where its text begins and how high that is, without head and foot.
BODY_TOP, BODY_HEIGHT = 66, 716
_OUT = {"pdftotext": ["-"]}


def _said(name: str, pdf: Path, *options: str) -> str:
    return subprocess.run([program(name), *options, str(pdf), *_OUT.get(name, [])], capture_output=True, check=True).stdout.decode(
        errors="replace"
    )


def body(pdf: Path) -> str:
    """Return the text between heads and feet, in the order in which it is told."""
    crop = ("-x", "0", "-y", str(BODY_TOP), "-W", "600", "-H", str(BODY_HEIGHT))
    return _said("pdftotext", pdf, "-raw", "-enc", "UTF-8", *crop)


def pages(pdf: Path) -> list[str]:
    """Return the whole text of each page, as it lies on it."""
    return _said("pdftotext", pdf, "-layout", "-enc", "UTF-8").split("\f")[:-1]


def words(pdf: Path) -> Iterator[tuple[str, float]]:
    """Yield each word and how far down its page it begins."""
    for top, word in re.findall(r'<word [^>]*yMin="([\d.]+)"[^>]*>([^<]*)</word>', _said("pdftotext", pdf, "-bbox")):
        yield word, float(top)


def parts(pdf: Path) -> Counter[str]:
    """Return how many there are of each kind of part in the tree that a screen reader walks."""
    return Counter(re.findall(r"^ *([A-Z]\w*)\b", _said("pdfinfo", pdf, "-struct"), re.MULTILINE))


def alternatives(pdf: Path) -> list[str]:
    """Return what is said in the place of each picture."""
    texts = re.findall(rb"/Alt ?(?:<FEFF([0-9A-F]+)>|\(([^)]*)\))", pdf.read_bytes())
    return [bytes.fromhex(wide.decode()).decode("utf-16-be") if wide else latin.decode("latin-1") for wide, latin in texts]


def pictures(pdf: Path) -> int:
    """Return how many pictures made of dots are shown."""
    return len(re.findall(r"^ *\d+ +\d+ image ", _said("pdfimages", pdf, "-list"), re.MULTILINE))


def told_of(pdf: Path) -> dict[str, str]:
    """Return what the file tells of itself."""
    lines = _said("pdfinfo", pdf, "-isodates").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def tight(text: str) -> str:
    """Return text without what a line's end may add or take away."""
    return re.sub(r"[\s\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\f-]|\u2010|\u2011", "", text)


def texts(paper: Paper) -> list[str]:
    """Return what the blocks of a paper say, each text by itself."""
    return [text for block in paper.blocks for text in _texts(block)]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, children) | Paragraph(children):
            yield plain(children)
        case CodeBlock(text):
            yield from text.split("\n")
        case Quote(blocks):
            yield from (text for inner in blocks for text in _texts(inner))
        case Items(_, items):
            yield from (text for item in items for inner in item for text in _texts(inner))
        case Table():
            yield from _cells(block)
        case Figure(_, table):
            yield from _cells(table)


def _cells(table: Table) -> Iterator[str]:
    rows: tuple[Row, ...] = (table.head, *table.rows)
    yield from (plain(cell) for row in rows for cell in row)
