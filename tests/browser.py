"""A real browser without a window, for the tests of what people open in one: pages from files, with the network shut off."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from tools import package, program

if TYPE_CHECKING:
    from playwright.sync_api import Browser as Chromium
    from playwright.sync_api import Page

_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-first-run",
    "--no-sandbox",
)
_BLANK = "about:blank"
_OWN = ("data:", "blob:")  # what a page has in itself
# Everything that lies wholly or partly to the right of the window, named as a person would look for it.
_TOO_WIDE = """() => {
    const edge = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > edge + 0.5);
    const name = e => `<${e.localName}> ${Math.round(e.getBoundingClientRect().right)} > ${edge}: ${e.textContent.trim().slice(0, 40)}`;
    const scrolls = document.documentElement.scrollWidth > edge ? [`siden er ${document.documentElement.scrollWidth} bred`] : [];
    return [...scrolls, ...wide.map(name)];
}"""


@dataclass
class Seen:
    """A page that is open in the browser, and what it did: all that it asked for beside itself, and all that it complained of."""

    page: "Page"
    address: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """What axe-core finds wrong with the page, by all its rules: the rule, how grave, and where."""
        from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

        options = {"resultTypes": ["violations"]}  # what is right need not be told place by place
        found: list[dict[str, Any]] = Axe().run(self.page, options=options).response["violations"]
        return [f"{v['id']} ({v['impact']}): {n['html'][:200]} {n['failureSummary']}" for v in found for n in v["nodes"]]

    @property
    def noted(self) -> list[str]:
        """All that the page asked for and complained of."""
        return [*self.requests, *self.complaints]

    def too_wide(self) -> list[str]:
        """What cannot be read without scrolling sideways, or lies outside of the window."""
        found: list[str] = self.page.evaluate(_TOO_WIDE)
        return found


class Browser:
    """The browser, with one tab for all tests of a process: opening another costs more than most of what is done in it."""

    def __init__(self, chromium: "Chromium") -> None:
        self._window = chromium.new_context(locale="da-DK", offline=True)
        self._tabs: list[Seen] = []
        self._first = self._opened()

    def _opened(self) -> Seen:
        seen = Seen(self._window.new_page())
        seen.page.on("request", lambda r: None if r.url == seen.address or r.url.startswith(_OWN) else seen.requests.append(r.url))
        seen.page.on("console", lambda said: seen.complaints.append(said.text))
        seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        return seen

    def show(self, file: Path, width: int = 1280, *, dark: bool = False, media: Literal["screen", "print"] = "screen") -> Seen:
        """Open a file as a person with a window of this width would see it, without a network; a second one beside the first.

        Args:
            file: the page.
            width: of the window, in CSS pixels.
            dark: the person prefers dark colours.
            media: "print" for the page as it is printed.
        """
        seen = self._opened() if self._tabs else self._first
        self._tabs.append(seen)
        seen.page.set_viewport_size({"width": width, "height": 900})
        seen.page.emulate_media(media=media, color_scheme="dark" if dark else "light")
        seen.address = file.resolve().as_uri()
        seen.page.goto(seen.address)
        return seen

    def forget(self) -> None:
        """Close what `show` has opened, with all that the pages have kept: the next test finds nothing."""
        for seen in self._tabs:
            seen.page.evaluate("localStorage.clear()")
            if seen is not self._first:
                seen.page.close()
        self._first.address = _BLANK
        self._first.page.goto(_BLANK)
        self._first.requests, self._first.complaints = [], []
        self._tabs = []

    @contextmanager
    def see(self, file: Path, **how: Any) -> Iterator[Seen]:
        """Open a file as `show` does, for as long as it is looked at."""
        try:
            yield self.show(file, **how)
        finally:
            self.forget()


@contextmanager
def opened() -> Iterator[Browser]:
    """Start the machine's chromium, or skip the test where it has none."""
    package("playwright", "axe_playwright_python")
    path = program("chromium", "google-chrome", "chromium-browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            yield Browser(chromium)
        finally:
            chromium.close()
