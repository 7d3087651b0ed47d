"""The Word form filled in by LibreOffice itself, without a window: every value is read back from the file that it saves."""

import json
import subprocess
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from form_samples import blank, rules, written
from sample_theme import theme
from tools import absent, program

from netvaerk.domain.form import Kind
from netvaerk.domain.submission import Submission
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
from netvaerk.intake import word_form
from netvaerk.intake.asking import form_of

SCRIPT = Path(__file__).with_name("fill_in_libreoffice.py")
PYTHON = "/usr/bin/python3"  # the one that Debian makes python3-uno for
ANSWER = ["Byhaver & <b>skoler</b>", "", "# Ikke en overskrift", "- [x] {{ 7 * 7 }}"]
CONTACT = {"navn": "Testperson Testesen", "adresse": "Prøvevej 1", "telefon": "00 00 00 00", "mail": "test@example.org"}
LINES = {"titel": "Byhaver på skolen", "rolle": "Skoleleder", "afdeling": "Skoler & Uddannelse", **CONTACT}


def office() -> str:
    path = program("soffice", "libreoffice")
    there = Path(PYTHON).exists() and subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    if not there:
        absent("python3-uno")
    return path


def filled_in(form: bytes, folder: Path, asked: dict[str, object]) -> bytes:
    """What LibreOffice saves when these texts, choices and ticks have been given in it."""
    path = office()
    source, target, pipe = folder / "skabelon.docx", folder / "udfyldt.docx", f"netvaerk-{sha256(str(folder).encode()).hexdigest()[:16]}"
    source.write_bytes(form)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    running = subprocess.Popen([path, profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"], stderr=subprocess.DEVNULL)
    try:
        told = json.dumps({"pipe": pipe, "source": source.as_uri(), "target": target.as_uri(), **asked})
        subprocess.run([PYTHON, str(SCRIPT)], input=told.encode(), check=True, capture_output=True, timeout=120)
        with suppress(subprocess.TimeoutExpired):
            running.wait(20)
    finally:
        running.kill()
    return target.read_bytes()


def read(raw: bytes) -> Submission:
    assert word_form.recognises(raw, "udfyldt.docx")
    (made,) = word_form.read(raw, "udfyldt.docx", rules()).submissions
    return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Submission:
    form = form_of(rules())
    long = {e.label: ANSWER for e in form.entries if e.kind is Kind.TEXT}
    lines = {e.label: [LINES[e.key]] for e in form.entries if e.key in LINES}
    lists = {e.label: ["Havnen", "Kajakklubben"] for e in form.entries if e.kind is Kind.LIST or e.more}
    choices = {"Netværkstype": "læringsnetværk", "Hvor kommer temaet fra?": "leder"}
    ticks = ["Sundhed", "Pleje, Omsorg og Hverdag", "Innovation", "pårørende", "anden kommune"]
    asked = {"texts": {**long, **lines}, "inside": lists, "choices": choices, "ticks": ticks}
    return read(filled_in(blank(), tmp_path_factory.mktemp("udfyldt"), asked))


def test_every_long_answer_is_read_line_by_line(made: Submission) -> None:
    said = "\n".join(ANSWER)
    assert made.answers == dict.fromkeys(Characteristic, said)
    assert (made.summary, made.strategy, made.other) == (said, said, said)


def test_every_choice_and_tick_is_read(made: Submission) -> None:
    assert (made.type, made.source) == (NetworkType.LEARNING, Source.MANAGER)
    assert made.involves == (Category.RELATIVE, Category.OTHER_MUNICIPALITY)
    assert made.touches == ("Sundhed", "Pleje, Omsorg og Hverdag", "Innovation", "Havnen", "Kajakklubben")


def test_every_short_answer_is_read_and_the_private_ones_are_kept_apart(made: Submission) -> None:
    assert made.title == "Byhaver på skolen"
    assert made.nearby == ("Havnen", "Kajakklubben")
    assert made.proposers == ({"rolle": "Skoleleder", "afdeling": "Skoler & Uddannelse"},)
    assert made.contact == CONTACT
    assert made.unplaced == ()


def test_a_form_that_was_filled_in_beforehand_comes_through_libreoffice_unchanged(tmp_path: Path) -> None:
    form = form_of(rules(), theme())
    before = read(written(form))
    after = read(filled_in(written(form), tmp_path, {"texts": {}, "inside": {}, "choices": {}, "ticks": []}))
    assert after == before
    assert after.theme == "2026-byhaver"
