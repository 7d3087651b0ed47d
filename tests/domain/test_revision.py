"""What was rewritten in a theme: by section, in the order of the paper, by words and not by line breaks."""

from netvaerk.domain.filed import Filed
from netvaerk.domain.revision import Revised, revised
from netvaerk.domain.theme import Theme


def theme(body: str, **more: object) -> Filed[Theme]:
    record, faults = Theme.read({"titel": "Byhaver", "status": "kladde", "oprettet": "2026-09-01", **more})
    assert record is not None, faults
    return Filed("2026-byhaver", record, body)


def test_sections_that_are_new_gone_and_changed() -> None:
    before = theme("## Bedre velfærd\n\nEt.\n\n## Innovation\n\nTo.\n", resumé="Kort.")
    after = theme("## Innovation\n\nTre.\n\n## Kompleksitet\n\nFire.\n", resumé="Kort.", strategi="Visionen")
    assert revised(before, after) == (
        Revised("Strategi", "", "Visionen"),
        Revised("Bedre velfærd", "Et.", ""),
        Revised("Kompleksitet", "", "Fire."),
        Revised("Innovation", "To.", "Tre."),
    )


def test_line_breaks_help_and_order_of_sections_are_no_change() -> None:
    before = theme("## Bedre velfærd\n\nEt og\nto.\n\n## Innovation\n\n> Spørgsmål: Hvad?\n\nTre.\n")
    after = theme("## Innovation\r\n\r\nTre.\r\n\r\n## Bedre velfærd\r\n\r\nEt  og to.\r\n")
    assert revised(before, after) == ()


def test_proposers_are_told_by_role() -> None:
    before = theme("", forslagsstiller={"rolle": "Lærer", "afdeling": "Skoler & Uddannelse"})
    after = theme("", forslagsstiller=[{"rolle": "Lærer", "afdeling": "Skoler & Uddannelse"}, {"rolle": "Borger"}])
    assert revised(before, after) == (Revised("Foreslået af", "Lærer (Skoler & Uddannelse)", "Lærer (Skoler & Uddannelse); Borger"),)
