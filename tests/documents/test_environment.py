"""Templates meet the text of records: nothing that a template does lets that text mark anything up, run or reach out."""

from datetime import date
from pathlib import Path

import pytest

from netvaerk.documents.environment import MOST_CHARACTERS, render
from netvaerk.documents.markdown import Markdown
from netvaerk.domain.errors import Refusal
from netvaerk.repository.own_files import OnDisk

FACTS = {
    "ond": "<b>*x*</b> {{ 7 }}",
    "md": Markdown("**ok**"),
    "dag": date(2027, 1, 19),
    "tema": {"titel": "# A", "antal": 3},
    "liste": ["a|", "b"],
    "mange": list(range(1000)),
}
ESCAPED = "\\<b\\>\\*x\\*\\</b\\> {{ 7 }}"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    folder = tmp_path / "lager" / "templates"
    folder.mkdir(parents=True)
    return folder


def made(folder: Path, source: str) -> str:
    (folder / "prøve.md.j2").write_bytes(source.encode())
    return render("prøve.md.j2", FACTS, OnDisk(folder.parent)).removesuffix("\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ ond }}", ESCAPED),
        ("{{ md }}", "**ok**"),
        ("{{ '*x*' }} {{ 7 * 6 }} {{ '*' ~ 1 }}", "\\*x\\* 42 \\*1"),
        ("{{ md ~ ond }}", "\\*\\*ok\\*\\*" + ESCAPED),
        ("{{ ond ~ md }}", ESCAPED + "\\*\\*ok\\*\\*"),
        ("{{ md + ond }}", "\\*\\*ok\\*\\*" + ESCAPED),
        ("{{ md[0:4] }}", "\\*\\*ok"),
        ("{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(ond) }} {{ m(m(md)) }}", f"**{ESCAPED}** ******ok******"),
        ("{% macro m() %}*a*{% endmacro %}{{ m() ~ ond }}", "\\*a\\*" + ESCAPED),
        ("{% set x = md ~ ond %}{{ x }}", "\\*\\*ok\\*\\*" + ESCAPED),
        ("{% set x = md %}{{ x }}", "**ok**"),
        ("{% print ond %}", ESCAPED),
        ("{% block b %}*{{ ond }}*{% endblock %}{{ self.b() }}", f"*{ESCAPED}*" * 2),
        ("{% for x in [[ond], []] recursive %}*{{ x|first if x else '' }}*{% endfor %}", f"*{ESCAPED}***"),
        ("{% for x in liste %}{{ loop.index }}{{ x }}{% endfor %}", "1a\\|2b"),
        ("{{ ond|default(md) }} {{ ukendt|default(ond) }}", f"{ESCAPED} {ESCAPED}"),
        ("{{ liste|opremset }} {{ [md, ond]|opremset }}", f"a\\| og b \\*\\*ok\\*\\* og {ESCAPED}"),
        ("{{ liste|join('*') }}", "a\\|\\*b"),
        ("{{ ond|henvis }}", f"[{ESCAPED}](#bxb--7-)"),
        ("{{ dag|dato }} og {{ dag|langdato }}", "19-01-2027 og 19\\. januar 2027"),
        ("{{ 2.25|tal }} {{ none|tal }} {{ 1|antal('tema', 'temaer') }} {{ 'Ja'|sætning }}", "2,2 – 1 tema Ja."),
        ("{# skjult #}a\n{% if true %}\nb\n{% endif %}\nc", "a\nb\nc"),
        ("\ufeffæ\r\n{{ tema.titel }}", "æ\n\\# A"),
        ("{{ tema.håb|default('a\u030a') }} {{ tema.ha\u030ab|default('b') }}", "å b"),
    ],
)
def test_what_an_expression_gives_is_text(written: Path, source: str, expected: str) -> None:
    assert made(written, source) == expected


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("{{ ond|safe }}", 1, "Filteret »safe« findes ikke."),
        ("{{ ond is sær }}", 1, "Prøven »sær« findes ikke."),
        ("\n\n{{ tema.titl }}", 3, "Navnet »titl« findes ikke. Mente du »titel«?"),
        ("{{ ukendt }}", 1, "Navnet »ukendt« findes ikke."),
        ("{{ ukendt.mere }}", 1, "Navnet »ukendt« findes ikke."),
        ("{{ md.format(ond) }}", 1, "»format« kan ikke bruges i en skabelon."),
        ("{{ md['format'](ond) }}", 1, "»format« kan ikke bruges i en skabelon."),
        ("{{ '{0.__class__}'.format(ond) }}", 1, "»format« kan ikke bruges i en skabelon."),
        ("{{ ''.__class__ }}", 1, "»__class__« kan ikke bruges i en skabelon."),
        ("{{ dag.today() }}", 1, "»today« kan ikke bruges i en skabelon."),
        ("{{ liste.append(1) }}", 1, "»append« kan ikke bruges i en skabelon."),
        ("\n{% set x %}{{ ond }}{% endset %}", 2, "Blokkene set, filter, call og autoescape kan ikke bruges."),
        ("{% filter first %}{{ ond }}{% endfilter %}", 1, "Blokkene set, filter, call og autoescape kan ikke bruges."),
        ("{% macro m() %}{{ caller() }}{% endmacro %}\n{% call m() %}{% endcall %}", 2, "Blokkene set, filter, call og autoescape"),
        ("{% autoescape true %}{{ ond }}{% endautoescape %}", 1, "Blokkene set, filter, call og autoescape kan ikke bruges."),
        ("{{ dag }}", 1, "En værdi, der ikke er tekst, kan ikke skrives."),
        ("{{ none }}", 1, "En værdi, der ikke er tekst, kan ikke skrives."),
        ("{{ true }}", 1, "En værdi, der ikke er tekst, kan ikke skrives."),
        ("{{ liste }}", 1, "En værdi, der ikke er tekst, kan ikke skrives."),
        ("{{ self }}", 1, "En værdi, der ikke er tekst, kan ikke skrives."),
        ("{% for i in range(10**9) %}x{% endfor %}", 1, "Regnetegnet ** kan ikke bruges i en skabelon."),
        ("{% for i in range(9) %}x{% endfor %}", 1, "Navnet »range« findes ikke."),
        ("{{ 'x' * 1000000000 }}", 1, "Regnetegnet * kan kun bruges mellem hele tal."),
        ("{{ '%1000000000d' % 1 }}", 1, "Regnetegnet % kan kun bruges mellem hele tal."),
        ("{% if 1 / 0 %}{% endif %}", 1, "Det, der står mellem {{ }} eller {% %}, kan ikke bruges på denne værdi."),
        ("{{ none|dato }}", 1, "Det, der står mellem {{ }} eller {% %}, kan ikke bruges på denne værdi."),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1, "Skabelonen kalder sig selv uden ende."),
        ("{% include 'prøve.md.j2' %}", 1, "Skabelonen kalder sig selv uden ende."),
        ("{% if true %}", 1, "En blok er ikke lukket."),
        ("{# ", 1, "En kommentar eller en blok er ikke lukket."),
        ("a\n{% ukendt %}", 2, "Blokken »ukendt« kendes ikke"),
        ("a\nb {{ x", 2, "Det, der står mellem {{ }} eller {% %}, er ikke skrevet rigtigt."),
        ("{{ a b }}", 1, "Det, der står mellem {{ }} eller {% %}, er ikke skrevet rigtigt."),
        ("{% include '../../hemmelig' %}", 1, "»../../hemmelig« kan ikke være en skabelon."),
        ("{% include '/etc/passwd' %}", 1, "»/etc/passwd« kan ikke være en skabelon."),
        ("{% include ond %}", 1, "kan ikke være en skabelon."),
        ("{% include 'findes-ikke.md.j2' %}", 1, "Skabelonen templates/findes-ikke.md.j2 findes ikke."),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_place(written: Path, source: str, line: int, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        made(written, source)
    assert str(refusal.value).startswith(f"Skabelonen templates/prøve.md.j2, linje {line}: ")
    assert reason in str(refusal.value)


def test_a_fault_in_an_included_template_names_that_template(written: Path) -> None:
    (written / "dele").mkdir()
    (written / "dele" / "a.md.j2").write_text("a\n{{ ukendt }}\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"^Skabelonen templates/dele/a\.md\.j2, linje 2: Navnet »ukendt« findes ikke\.$"):
        made(written, "\n\n\n{% include 'dele/a.md.j2' %}")


def test_a_document_without_end_is_stopped(written: Path) -> None:
    with pytest.raises(Refusal, match=f"Skabelonen holder ikke op: Dokumentet er længere end {MOST_CHARACTERS} tegn"):
        made(written, "{% for a in mange %}{% for b in mange %}{{ ond }}{% endfor %}{% endfor %}")


def test_a_template_that_is_not_there_is_named(written: Path) -> None:
    with pytest.raises(Refusal, match=r"^Skabelonen templates/andet\.md\.j2 findes ikke\.$"):
        render("andet.md.j2", {}, OnDisk(written.parent))
