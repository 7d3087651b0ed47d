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
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """What axe-core finds wrong with the page, by all its rules: the rule, how grave, and where."""
        from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

        found: list[dict[str, Any]] = Axe().run(self.page).response["violations"]
        return [f"{v['id']} ({v['impact']}): {n['html'][:200]} {n['failureSummary']}" for v in found for n in v["nodes"]]

    def too_wide(self) -> list[str]:
        """What cannot be read without scrolling sideways, or lies outside of the window."""
        found: list[str] = self.page.evaluate(_TOO_WIDE)
        return found


class Browser:
    """The browser; one for all tests of a process."""

    def __init__(self, chromium: "Chromium") -> None:
        self.chromium = chromium

    @contextmanager
    def see(
        self, file: Path, *, width: int = 1280, dark: bool = False, media: Literal["screen", "print"] = "screen", scripts: bool = True
    ) -> Iterator[Seen]:
        """Open a file as a person with a window of this width would see it, without a network.

        Args:
            file: the page.
            width: of the window, in CSS pixels.
            dark: the person prefers dark colours.
            media: "print" for the page as it is printed.
            scripts: without them the page cannot be asked for `faults` or `too_wide`.
        """
        colours: Literal["dark", "light"] = "dark" if dark else "light"
        size = {"width": width, "height": 900}
        context = self.chromium.new_context(
            viewport=size,  # type: ignore[arg-type]
            color_scheme=colours,
            java_script_enabled=scripts,
            locale="da-DK",
            offline=True,
        )
        try:
            seen = Seen(context.new_page())
            itself = file.resolve().as_uri()
            seen.page.on("request", lambda r: None if r.url == itself or r.url.startswith("data:") else seen.requests.append(r.url))
            seen.page.on("console", lambda said: seen.complaints.append(said.text))
            seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
            seen.page.emulate_media(media=media, color_scheme=colours)
            seen.page.goto(itself)
            yield seen
        finally:
            context.close()


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
