"""HTML in a real browser: nothing for axe-core to find, nothing too wide for a telephone, no requests; on paper too."""

import subprocess
from pathlib import Path

import pytest
from browser import Browser
from hard_papers import paper_of
from test_html import ALL, page
from tools import program

from netvaerk.documents.formats import render
from netvaerk.documents.network_paper import NETWORK_PAPERS

# axe takes seconds for a long page. Of each kind one is enough; those of themes and networks it sees in test_network_papers.py.
MORE_OF_THE_SAME = {"dagsorden", "dagsorden-2015", "referat-2027", "temaskabelon", *NETWORK_PAPERS}
# In the dark the colours alone are others: these have something of each.
SHOWN_DARK = {"dagsorden-2027", "deltagerfolder", "kode", "citater", "links"}
OPEN = "document.querySelectorAll('details').forEach(details => details.open = true)"


def saved(folder: Path, text: str) -> Path:
    file = folder / "dokument.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", ALL)
def test_axe_finds_nothing_and_nothing_is_too_wide_or_asked_for(name: str, browser: Browser, tmp_path: Path) -> None:
    with browser.see(saved(tmp_path, page(name))) as seen:
        for width, dark in ((1280, False), (320, True)):
            seen.page.set_viewport_size({"width": width, "height": 900})
            seen.page.emulate_media(color_scheme="dark" if dark else "light")
            seen.page.evaluate(OPEN)
            if name in SHOWN_DARK if dark else name not in MORE_OF_THE_SAME:
                assert seen.faults() == []
            assert seen.too_wide() == []
        assert (seen.requests, seen.complaints) == ([], [])


@pytest.mark.parametrize("name", ["dagsorden-2027", "lange-tabeller", "lange-ord"])
def test_no_width_needs_scrolling_sideways(name: str, browser: Browser, tmp_path: Path) -> None:
    with browser.see(saved(tmp_path, page(name))) as seen:
        seen.page.evaluate(OPEN)
        for width in (360, 640, 700, 832, 1024, 1279, 1920):
            seen.page.set_viewport_size({"width": width, "height": 900})
            assert seen.too_wide() == [], width


def test_dark_is_dark(browser: Browser, tmp_path: Path) -> None:
    file = saved(tmp_path, page("dagsorden-2015"))
    grounds = []
    for dark in (False, True):
        with browser.see(file, dark=dark) as seen:
            grounds.append(seen.page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(18, 25, 29)"]


def test_a_script_that_got_in_would_not_run_and_no_picture_would_be_fetched(browser: Browser, tmp_path: Path) -> None:
    harm = '<script>document.title = "ond"</script><img src="https://ond.example/a.png" onerror="document.title=1" alt="">'
    text = page("dagsorden-2015").replace("</main>", f'{harm}<p style="color: red" id="p">a</p></main>')
    with browser.see(saved(tmp_path, text)) as seen:
        assert seen.page.title() == "DAGSORDEN Chefforum d. 21-04-2015"
        assert seen.page.evaluate("getComputedStyle(document.getElementById('p')).color") != "rgb(255, 0, 0)"
        assert seen.page.evaluate("document.images[0].naturalWidth") == 0
        refused = "".join(said for said in seen.complaints if "Content Security Policy" in said)
        assert all(f"{directive}" in refused for directive in ("script-src", "style-src", "img-src data:"))


def test_the_first_key_leads_past_the_contents(browser: Browser, tmp_path: Path) -> None:
    with browser.see(saved(tmp_path, page("dagsorden-2027"))) as seen:
        seen.page.keyboard.press("Tab")
        focused = seen.page.locator(":focus")
        assert focused.inner_text() == "Gå til indholdet"
        box = focused.bounding_box()
        assert box and box["y"] >= 0
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.localName") == "main"
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.closest('main') !== null")


def test_on_paper_it_has_page_numbers_addresses_and_no_button(browser: Browser, tmp_path: Path) -> None:
    reader = program("pdftotext")
    links = "[Strategien](https://eksempel.dk/strategi)"
    file = saved(tmp_path, render(paper_of("print", f"## Et\n\n{links}\n\n{'Mere tekst. ' * 2000}"), "html").content.decode())
    with browser.see(file, dark=True, media="print") as seen:
        assert seen.page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
        seen.page.pdf(path=str(tmp_path / "print.pdf"), prefer_css_page_size=True)
    text = subprocess.run([reader, str(tmp_path / "print.pdf"), "-"], capture_output=True, check=True, text=True, encoding="utf-8").stdout
    assert "Side 1 af 5" in text or "Side 1 af 6" in text
    assert "(https://eksempel.dk/strategi)" in text
    assert "Gå til indholdet" not in text


def test_wide_pictures_are_shown_within_the_window(browser: Browser, tmp_path: Path) -> None:
    from test_pictures import png_of

    from netvaerk.documents.tree import Paper, Picture

    made = paper_of("billede", "## Kort\n\nFør ![Et kort](/data/bilag/kort.png) efter.")
    shown = Paper(
        made.name, made.title, made.running_head, made.author, made.day, made.markdown, made.blocks,
        pictures={"/data/bilag/kort.png": Picture(png_of(900, 90), "png", 900, 90)},
    )  # fmt: skip
    with browser.see(saved(tmp_path, render(shown, "html").content.decode()), width=320) as seen:
        assert seen.faults() == []
        assert seen.too_wide() == []
        assert seen.page.evaluate("document.images[0].naturalWidth") == 900
        assert seen.complaints == []
