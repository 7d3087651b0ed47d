"""No reader takes time without end: eight times as long a run of the same sign is about eight times as much work, never sixty-four."""

import time
from collections.abc import Mapping
from contextlib import suppress

import pytest
from corpus import whole_mail
from form_samples import blank, changed
from lxml import etree
from senders import as_text, docx

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import FORMAT
from netvaerk.domain.municipality import Municipality
from netvaerk.intake.reading import reader_of

RULES = Municipality.model_validate({"afdelinger": [{"navn": "Sundhed"}]})
FIELDS = ("Innovation", "Inddrages", "Kilde", "Rolle")
RUNS = (" ", ".", "(", "> ", "* ", "# ", "[x] ", "1) ", ", ", '\\"', "den skrev ", "\n")
SHORT, LONGER, MOST = 2_000, 8, 26


def files(run: str) -> Mapping[str, bytes]:
    """What is read, by its name; each holds the run wherever somebody can write."""
    typed = as_text(dict.fromkeys(FIELDS, f"a{run}x"))
    line, cell = run.replace("\n", " "), "".join(" " if sign in '",;\n' else sign for sign in run)
    rest = f"den {line}skrev x:\n{line}x\nHilsen {line}\nx: {line}\n"
    return {
        "a.eml": whole_mail("", "utf-8", subject=line) + f"{typed}{rest}".encode(),
        "html.eml": whole_mail("", "utf-8").replace(b"text/plain", b"text/html") + f"<p style='{line}'>{run}x</p>{typed}".encode(),
        "a.txt": f"{typed}{rest}".encode(),
        "a.md": f"---\ntitel: a\nx: |\n  {line}x\n---\n\n## Innovation\n\n{run}x\n".encode(),
        "a.csv": f'Titel;Innovation;Inddrages;x{cell}\na;"{cell}x";"a{cell}x";b\n'.encode(),
        "a.json": f'{{"format": "{FORMAT}", "felter": {{"titel": "{run}'.encode(),
        "a.docx": docx({f"x{line}x": f"a{line}x", "Titel": "a", f"x{line}:": "b"}),
    }


def seconds(raw: bytes, name: str) -> float:
    began = time.process_time()
    reader = reader_of(raw, name)
    assert reader
    with suppress(Refusal):
        reader.read(raw, name, RULES)
    return time.process_time() - began


@pytest.mark.parametrize("run", RUNS)
def test_a_run_that_is_eight_times_as_long_is_no_more_work_than_that(run: str) -> None:
    short, long = (files(run * (size // len(run))) for size in (SHORT, SHORT * LONGER))
    for name in short:
        least = min(seconds(short[name], name) for _ in range(2))
        assert any(seconds(long[name], name) < MOST * least for _ in range(3)), name


def test_what_a_form_holds_that_no_form_has_is_not_looked_through_without_end() -> None:
    """Controls with titles without end, and more of the form's own texts than it has."""
    seen: list[float] = []
    for size in (1, LONGER):

        def longer(root: etree._Element, size: int = size) -> None:
            for alias in root.iter("{*}alias"):
                alias.set(next(iter(alias.attrib)), "." * (SHORT * size) + "x")
            for tag in root.iter("{*}tag"):
                tag.set(next(iter(tag.attrib)), "")

        seen.append(seconds(changed(blank(), longer), "a.docx"))
    assert seen[1] < MOST * seen[0]
