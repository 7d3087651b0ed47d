"""The same records make the same bytes in every format, wherever and whenever they are made, and nothing is left behind."""

import os
import subprocess
import sys
from pathlib import Path

from hard_papers import HARD

from netvaerk.documents.formats import FORMATS

ROOT = Path(__file__).parents[2]
MAKES_ALL = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from hard_papers import HARD
from sample_records import chefforum_2015, round_2027
from netvaerk.documents.formats import FORMATS, render
from netvaerk.documents.papers import paper
for given in [*(make() for make in HARD.values()), paper("dagsorden", *round_2027()), paper("referat", *chefforum_2015())]:
    for format_ in FORMATS:
        print(given.name, format_, hashlib.sha256(render(given, format_).content).hexdigest())
"""
HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "da_DK.UTF-8", "NETVAERK_TODAY": "2015-04-21", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Adak", "LC_ALL": "C", "NETVAERK_TODAY": "2031-01-01", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"}


def test_two_machines_make_the_same_bytes_and_leave_nothing_behind(tmp_path: Path) -> None:
    made = []
    for name, environment in (("her", HERE), ("dér", THERE)):
        folder = tmp_path / name
        folder.mkdir()
        given = {**os.environ, **environment, "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        command = [sys.executable, "-B", "-c", MAKES_ALL, str(Path(__file__).parent)]
        made.append(subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=True, encoding="utf-8").stdout)
        assert list(folder.iterdir()) == []
    assert made[0] == made[1]
    assert len(made[0].splitlines()) == (len(HARD) + 2) * len(FORMATS)
