"""Links within a document, as git hosts name headings."""

import pytest

from netvaerk.documents.anchors import link, slug
from netvaerk.documents.markdown import Markdown


# What GitHub makes of these headings, seen on its own pages.
@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Punkt 1: Valg af netværkstemaer", "punkt-1-valg-af-netværkstemaer"),
        ("CF - Netværkstemaer for Hold 2", "cf---netværkstemaer-for-hold-2"),
        ("ÆØÅ og É", "æøå-og-é"),
        ("A\u030a", "å"),
        ("Pleje & Omsorg", "pleje--omsorg"),
        ("»Hvad nu?« (igen)", "hvad-nu-igen"),
        ("a_b-c", "a_b-c"),
    ],
)
def test_slug(heading: str, expected: str) -> None:
    assert slug(heading) == expected


def test_a_link_shows_any_text_and_leads_to_the_heading_as_it_reads() -> None:
    assert link("Se *her* [nu]") == "[Se \\*her\\* \\[nu\\]](#se-her-nu)"
    assert link("Kort", "1. En: *lang* én") == "[Kort](#1-en-lang-én)"
    assert link(Markdown("**Fed**"), Markdown("Punkt 1: A \\| b")) == "[**Fed**](#punkt-1-a--b)"
    assert isinstance(link("a"), Markdown)
