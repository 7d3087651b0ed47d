"""A packet in a real browser: filled in by keyboard, kept, saved, taken in; and that it runs nothing that a proposer wrote."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, Seen
from conftest import Secretariat

EVIL = (
    "</script><script>window.evil=1</script>"
    '<img src="https://example.org/x.png" onerror="window.evil=2"><a href="javascript:window.evil=3">tryk</a>'
)
Page = Any


@pytest.fixture
def office(after: Callable[..., Secretariat]) -> Secretariat:
    return after(make_packet)


def make_packet(secretariat: Secretariat) -> None:
    secretariat.write("netvaerk.yaml", "vurderere:\n  - initialer: abc\n  - initialer: dkm\nsekretariat:\n  mail: netvaerk@example.dk\n")
    secretariat.commit_all()
    secretariat.propose("Byhaver på skolen")
    secretariat.propose("Ro i klassen")
    text = secretariat.read("data/themes/2026-ro-i-klassen.md")
    answer = f"En *liste*:\n\n- ét\n- to\n\n{EVIL}\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    secretariat.write(
        "data/themes/2026-ro-i-klassen.md",
        text.replace('titel: "Ro i klassen"', f"titel: 'Ro i klassen {EVIL}'")
        .replace("# Ro i klassen\n", "")
        .replace("Svar om læring.", answer),
    )
    secretariat.commit_all()
    secretariat.run("submit", "byhaver")
    secretariat.run("submit", "ro-i")
    secretariat.run("score", "--packet", "abc", "--round", "januar")


@pytest.fixture
def opened(office: Secretariat, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open the packet as somebody does who has not seen it before, and note what goes wrong in it."""

    def at(width: int = 1280, *, dark: bool = False) -> Page:
        seen = browser.show(office.root / "documents/vurdering-2027-01-abc.html", width, dark=dark)
        seen.page.on("dialog", lambda dialog: seen.complaints.append(dialog.message))
        page: Page = seen.page
        page.seen = seen
        return page

    yield at
    browser.forget()


def choose(page: Page, theme: int, characteristic: str, score: int) -> None:
    page.locator(f'input[name="{theme}/{characteristic}"][value="{score}"]').check()


def saved(page: Page, target: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem vurderingerne som fil").click()
    path = target / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def test_a_reviewer_fills_it_in_and_the_secretariat_takes_it_in(opened: Callable[..., Page], office: Secretariat, tmp_path: Path) -> None:
    page = opened()
    for number, key in enumerate(("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")):
        choose(page, 0, key, number % 4)
    choose(page, 1, "læring", 3)
    page.get_by_label("Bemærkning til temaet").first.fill("God idé & tæt på.\n# Ikke en overskrift")
    assert page.locator("#progress").inner_text() == "1 af 2 temaer er vurderet helt."
    path = saved(page, tmp_path)
    assert path.name == "vurderinger-2027-01-abc.json"
    assert "Disse temaer er ikke vurderet helt" in page.locator("#message").inner_text()
    assert page.seen.noted == []
    done = office.run("import", str(path))
    assert "2026-byhaver-paa-skolen: alle syv" in done.out
    assert "2026-ro-i-klassen: 1 af 7; mangler" in done.out
    text = office.read("data/assessments/2026-byhaver-paa-skolen/abc.md")
    assert "velfærd: 0\n  aktualitet: 1\n  tværgående: 2\n  kompleksitet: 3\n" in text
    assert text.endswith("God idé & tæt på.\n\\# Ikke en overskrift\n")
    assert office.commits()[0] == "Vurdér 2 temaer i runde 2027-01 (abc)"
    assert "stod der i forvejen" in office.run("import", str(path)).out
    assert office.run("validate").code == 0


def test_the_keyboard_alone_is_enough(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened()
    page.locator('input[name="away-0"]').focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.name + document.activeElement.value") == "0/velfærd1"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Gem vurderingerne").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "fil.json")
    assert json.loads((tmp_path / "fil.json").read_bytes())["temaer"][0]["vurdering"] == {"velfærd": 1, "aktualitet": 0}


def test_who_is_disqualified_gives_no_scores(opened: Callable[..., Page], office: Secretariat, tmp_path: Path) -> None:
    page = opened()
    choose(page, 0, "velfærd", 3)
    page.get_by_label("Jeg er inhabil").first.check()
    assert page.locator('input[name="0/velfærd"]').first.is_disabled()
    assert page.locator("textarea").first.is_disabled()
    path = saved(page, tmp_path)
    assert json.loads(path.read_bytes())["temaer"] == [
        {**json.loads(path.read_bytes())["temaer"][0], "inhabil": True, "vurdering": {}, "bemærkning": ""}
    ]
    assert "inhabil" in office.run("import", str(path)).out
    assert "vurdering:" not in office.read("data/assessments/2026-byhaver-paa-skolen/abc.md")


def test_the_draft_is_there_when_the_page_is_opened_again_and_can_be_deleted(opened: Callable[..., Page], office: Secretariat) -> None:
    page = opened()
    choose(page, 1, "innovation", 2)
    page.locator("#remark-1").fill("Mere <b>om</b> det \n")
    again = opened()
    assert again.locator('input[name="1/innovation"][value="2"]').is_checked()
    assert again.locator("#remark-1").input_value() == "Mere <b>om</b> det \n"
    assert "Dine svar fra sidst" in again.locator("#message").inner_text()
    again.get_by_role("button", name="Slet kladden").click()
    again.get_by_role("button", name="Ja, slet").click()
    third = opened()
    assert not third.locator('input[name="1/innovation"][value="2"]').is_checked()
    assert third.locator("#message").inner_text() == ""
    assert again.seen.noted == third.seen.noted == []


def test_a_draft_of_another_version_of_the_theme_or_a_broken_one_is_let_alone(opened: Callable[..., Page], office: Secretariat) -> None:
    page = opened()
    choose(page, 0, "velfærd", 3)
    path = "data/themes/2026-byhaver-paa-skolen.md"
    office.write(path, office.read(path).replace("Svar om velfærd.", "Et helt andet svar."))
    office.run("score", "--packet", "abc", "--round", "januar")
    assert not opened().locator('input[name="0/velfærd"][value="3"]').is_checked()
    for broken in ("{", "7", "[null]", '[{"tema": "2026-ro-i-klassen", "vurdering": 7}]'):
        page.evaluate("(text) => { for (const key of Object.keys(localStorage)) localStorage.setItem(key, text); }", broken)
        assert opened().seen.noted == [], broken


def test_nothing_that_a_proposer_wrote_runs_or_fetches(opened: Callable[..., Page]) -> None:
    page = opened()
    assert page.evaluate("window.evil") is None
    assert page.seen.noted == []
    assert page.locator("img, iframe, main a, object").count() == 0
    assert EVIL in page.locator("h2").nth(1).inner_text()
    assert page.locator(".answer li").count() == 2
    # What got into the page in spite of that could do nothing: its policy lets only its own script run.
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.evil=4\">')")
    page.evaluate("const own = document.createElement('script'); own.textContent = 'window.evil=5'; document.body.append(own)")
    page.wait_for_timeout(200)
    assert page.evaluate("window.evil") is None


def test_nothing_given_saves_nothing(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("button", name="Gem vurderingerne").click()
    assert "ikke vurderet noget endnu" in page.locator("#message").inner_text()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_use_it(dark: bool, width: int, opened: Callable[..., Page]) -> None:
    page = opened(width, dark=dark)
    page.get_by_label("Jeg er inhabil").first.check()
    page.get_by_role("button", name="Slet kladden").click()
    page.get_by_role("button", name="Gem vurderingerne").click()
    assert Seen(page).faults() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.documentElement.lang") == "da"


def test_on_paper_the_form_stays_and_the_buttons_go(opened: Callable[..., Page]) -> None:
    page = opened()
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    assert page.get_by_role("button", name="Gem vurderingerne").is_hidden()
    assert page.locator("fieldset").first.is_visible()
