"""A picture in a meeting's text, from the repository to the paper that is sent."""

from base64 import b64decode
from collections.abc import Callable

from conftest import Secretariat

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR4nGNQaDiAFTEMpAQAObNCAdPwE6cAAAAASUVORK5CYII=")
MEETING = "data/meetings/2027-01-19-chefforum.md"
TEXT = "\n![Kort over haverne](../bilag/kort.png)\n\n![Logo](https://ond.example/logo.png)\n\n![Plan](../bilag/plan.png)\n"
NOTED = [
    "Bemærk: Billedet »Logo« er erstattet af sin tekst, for det ligger på nettet. Læg det i data/bilag, og henvis til det dér.",
    "Bemærk: Billedet »Plan« er erstattet af sin tekst, for filen data/bilag/plan.png findes ikke.",
]


def test_a_picture_comes_into_the_paper_and_what_could_not_is_told_once(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.write("data/bilag/kort.png", PNG)
    secretariat.write(MEETING, secretariat.read(MEETING).replace("## Baggrund\n", f"## Baggrund\n{TEXT}", 1))
    done = secretariat.run("document", "dagsorden", "2027-01-19", "--format", "md,html")
    assert done.err.splitlines() == NOTED
    page = secretariat.read("documents/dagsorden-2027-01-19-chefforum.html")
    assert 'alt="Kort over haverne" width="8" height="6"' in page
    assert "<p>Logo</p>\n<p>Plan</p>" in page
    assert "ond.example" not in page
    markdown = secretariat.read("documents/dagsorden-2027-01-19-chefforum.md")
    assert "![Kort over haverne](/data/bilag/kort.png)\n\nLogo\n\nPlan\n" in markdown
