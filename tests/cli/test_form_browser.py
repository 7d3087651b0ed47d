"""The form in a real browser: filled in, kept, saved and imported; and that it runs nothing and fetches nothing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from browser import Browser, Seen
from conftest import Secretariat

from netvaerk.domain.municipality import Municipality
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
from netvaerk.intake import html_form

EVIL = '</script><script>window.evil=1</script><img src=x onerror="window.evil=2">\' {{ 7 * 7 }}\n\n# Overskrift\n- [x] *ikke* fed'
KEYS = [c.value for c in Characteristic]
RULES = """kommune: Albertslund
sekretariat:
  mail: netvaerk@example.dk
afdelinger:
  - navn: Sundhed
  - navn: "By & Plan"
"""


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    secretariat.write("netvaerk.yaml", RULES)
    secretariat.commit_all()
    secretariat.run("form", "--format", "html")
    return secretariat


@contextmanager
def opened(browser: Browser, office: Secretariat, name: str = "temaforslag", **how: Any) -> Iterator[Seen]:
    with browser.see(office.root / f"documents/{name}.html", **how) as seen:
        yield seen
        assert seen.noted == []


def fill(page: Any) -> None:
    page.get_by_label("Temaets titel").fill("Byhaver på skolen & <b>mere</b>")
    page.get_by_label("velfærdsnetværk").check()
    page.get_by_label("Temaet i en eller to sætninger").fill("Kort sagt.")
    page.get_by_label("By & Plan").check()
    page.get_by_label("Andre afdelinger").fill("Havnen\nKajakklubben")
    page.get_by_label("pårørende").check()
    page.get_by_label("anden kommune").check()
    for key in KEYS:
        page.locator(f'[name="{key}"]').fill(f"{key}: {EVIL}")
    page.locator('[name="kilde"][value="borger"]').check()
    page.get_by_label("Din rolle eller stilling").fill("Nabo til skolen")
    page.get_by_label("Din mail").fill("test@example.org")


def saved(page: Any, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem svarene som fil").click()
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def test_a_proposer_fills_it_in_and_every_value_is_read(browser: Browser, office: Secretariat, tmp_path: Path) -> None:
    with opened(browser, office) as seen:
        fill(seen.page)
        assert seen.page.locator("#lacking").is_hidden()
        path = saved(seen.page, tmp_path)
        assert "er gemt" in seen.page.locator("#message").inner_text()
        assert "mangler" not in seen.page.locator("#message").inner_text()
        assert seen.page.evaluate("window.evil") is None
    assert path.name == "temaforslag-byhaver-paa-skolen-b-mere-b.json"
    rules, _ = Municipality.read({"afdelinger": [{"navn": "Sundhed"}, {"navn": "By & Plan"}]})
    assert rules and html_form.recognises(path.read_bytes(), path.name)
    (made,) = html_form.read(path.read_bytes(), path.name, rules).submissions
    assert (made.title, made.type, made.summary) == ("Byhaver på skolen & <b>mere</b>", NetworkType.WELFARE, "Kort sagt.")
    assert made.touches == ("By & Plan", "Havnen", "Kajakklubben")
    assert made.involves == (Category.RELATIVE, Category.OTHER_MUNICIPALITY)
    assert made.answers == {c: f"{c.value}: {EVIL}" for c in Characteristic}
    assert made.source is Source.CITIZEN
    assert made.proposers == ({"rolle": "Nabo til skolen"},)
    assert made.contact == {"mail": "test@example.org"}
    assert (made.theme, made.other, made.unplaced) == (None, "", ())


def test_what_is_missing_is_told_and_can_be_gone_to(browser: Browser, office: Secretariat, tmp_path: Path) -> None:
    with opened(browser, office) as seen:
        page = seen.page
        page.get_by_role("button", name="Gem svarene som fil").click()
        assert "Skriv først temaets titel" in page.locator("#message").inner_text()
        assert page.evaluate("document.activeElement.name") == "titel"
        page.get_by_label("Temaets titel").fill("Byhaver")
        path = saved(page, tmp_path)
        assert json.loads(path.read_bytes())["felter"] == {"titel": "Byhaver"}
        assert "mangler stadig noget" in page.locator("#message").inner_text()
        assert page.locator("#progress").inner_text().startswith("1 af 14 ")
        page.locator("#missing").get_by_role("link", name="Ny læring").click()
        assert page.evaluate("document.activeElement.name") == "læring"
        page.locator("#missing").get_by_role("link", name="Netværkstype").click()
        assert page.evaluate("document.activeElement.name") == "netværkstype"


def test_the_mail_is_ready_with_the_address_and_the_title(browser: Browser, office: Secretariat) -> None:
    with opened(browser, office) as seen:
        assert (seen.page.locator("#write").get_attribute("href") or "").startswith("mailto:netvaerk@example.dk?subject=Temaforslag")
        seen.page.get_by_label("Temaets titel").fill("Byer & børn?&bcc=ond@example.org")
        address = urlsplit(seen.page.locator("#write").get_attribute("href") or "")
        assert (address.scheme, address.path) == ("mailto", "netvaerk@example.dk")
        asked = parse_qs(address.query)
        assert asked["subject"] == ["Temaforslag: Byer & børn?&bcc=ond@example.org"]
        assert "vedhæfte filen temaforslag-byer-boern-bcc-ond-example-org.json" in asked["body"][0]
        assert set(asked) == {"subject", "body"}


def reopened(page: Any, *, filled: bool) -> None:
    """Open the page again: chromium hands what it has kept to its next process after a moment, and later on a busy machine."""
    for _ in range(5):
        page.reload()
        if (page.locator('[name="læring"]').input_value() != "") is filled:
            return


def test_the_draft_is_there_when_the_page_is_opened_again_and_can_be_deleted(browser: Browser, office: Secretariat) -> None:
    with opened(browser, office) as seen:
        page = seen.page
        fill(page)
        reopened(page, filled=True)
        assert page.locator('[name="læring"]').input_value() == f"læring: {EVIL}"
        assert page.get_by_label("anden kommune").is_checked()
        assert not page.get_by_label("forsker").is_checked()
        assert "hentet frem" in page.locator("#message").inner_text()
        page.get_by_role("button", name="Slet kladden").click()
        page.get_by_role("button", name="Ja, slet").click()
        reopened(page, filled=False)
        assert page.locator('[name="læring"]').input_value() == ""
        assert page.locator("#message").inner_text() == ""
        for broken in ("{", "7", "[null]", '{"titel": 7, "læring": [3]}', "null"):
            page.evaluate("(text) => localStorage.setItem('netvaerk-temaforslag nyt', text)", broken)
            page.reload()
            assert page.locator('[name="titel"]').input_value() == ""


def test_the_form_of_a_theme_is_filled_in_beforehand_and_nothing_in_it_runs(browser: Browser, office: Secretariat, tmp_path: Path) -> None:
    office.propose("Ro i klassen")
    path = "data/themes/2026-ro-i-klassen.md"
    office.write(path, office.read(path).replace("Kort sagt.", "</textarea><script>window.evil=1</script>"))
    office.commit_all()
    office.run("form", "ro-i-klassen", "--format", "html")
    with opened(browser, office, "temaforslag-2026-ro-i-klassen") as seen:
        assert seen.page.evaluate("window.evil") is None
        assert seen.page.locator('[name="resumé"]').input_value() == "</textarea><script>window.evil=1</script>"
        assert seen.page.locator('[name="læring"]').input_value() == "Svar om læring."
        data = json.loads(saved(seen.page, tmp_path).read_bytes())
        seen.page.locator('[name="læring"]').fill("Et udkast fra før.")
        office.write(path, office.read(path).replace("Svar om læring.", "Et nyere svar."))
        office.run("form", "ro-i-klassen", "--format", "html")
        seen.page.reload()
        assert seen.page.locator('[name="læring"]').input_value() == "Et nyere svar.", "a draft of another edition is left alone"
        assert seen.page.locator("#message").inner_text() == ""
        seen.page.get_by_role("button", name="Slet kladden").click()
        seen.page.get_by_role("button", name="Ja, slet").click()
        assert seen.page.evaluate("localStorage.length") == 0
    assert data["tema"] == "2026-ro-i-klassen"
    assert data["felter"]["berører"] == "Børn & Familier\nKultur & Fritid"


def test_a_script_that_got_into_the_page_could_not_run(browser: Browser, office: Secretariat) -> None:
    with browser.see(office.root / "documents/temaforslag.html") as seen:
        seen.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.evil=4\">')")
        seen.page.evaluate("const own = document.createElement('script'); own.textContent = 'window.evil=5'; document.body.append(own)")
        seen.page.wait_for_timeout(200)
        assert seen.page.evaluate("window.evil") is None


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_use_it(width: int, dark: bool, browser: Browser, office: Secretariat) -> None:
    with opened(browser, office, width=width, dark=dark) as seen:
        seen.page.get_by_role("button", name="Gem svarene som fil").click()
        seen.page.get_by_role("button", name="Slet kladden").click()
        assert seen.faults() == []
        assert seen.too_wide() == []
        assert seen.page.evaluate("document.documentElement.lang") == "da"


def test_on_paper_the_fields_stay_and_the_buttons_go(browser: Browser, office: Secretariat) -> None:
    with opened(browser, office, media="print") as seen:
        assert seen.page.get_by_role("button", name="Gem svarene").count() == 0
        assert seen.page.locator('[name="læring"]').is_visible()
