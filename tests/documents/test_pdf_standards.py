"""Every kind of paper, and every paper that is hard to set, keeps to PDF/UA-1 and PDF/A-2a."""

from pathlib import Path

import pytest
from hard_papers import paper_of
from made_papers import ALL_KINDS as PAPERS
from test_pdf import laid, written
from verapdf import faults

from netvaerk.documents.network_paper import NETWORK_PAPERS

# Those of themes and networks are held to both in test_network_papers.py; of meetings, one dagsorden and one referat of each time.
ELSEWHERE = {"temaskabelon", *NETWORK_PAPERS}
MORE_OF_THE_SAME = {"dagsorden-2015-04-21", "referat-2015-04-21", "dagsorden-2026-06-16", "referat-2027-01-19"}
CHECKED = [name for name in PAPERS if name.partition("-2")[0] not in ELSEWHERE and name.removesuffix("-chefforum") not in MORE_OF_THE_SAME]


@pytest.mark.parametrize("name", CHECKED)
def test_the_paper_keeps_to_both_standards(name: str, tmp_path: Path) -> None:
    file = written(name, tmp_path)
    assert {profile: faults(file, profile) for profile in ("PDFUA-1", "PDFA-2A")} == {"PDFUA-1": [], "PDFA-2A": []}


def test_the_engine_finds_faults(tmp_path: Path) -> None:
    file = laid(paper_of("x", "## Et"), tmp_path)
    whole = file.read_bytes()
    broken = whole.replace(b"<pdfuaid:part>1</pdfuaid:part>", b"<pdfuaid:part>7</pdfuaid:part>")
    assert broken != whole
    file.write_bytes(broken)
    assert [fault.split(":")[0] for fault in faults(file, "PDFUA-1")] == ["5-2"]
