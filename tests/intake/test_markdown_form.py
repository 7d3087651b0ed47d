"""The form in Markdown comes back: to the theme whose id it carries, whatever an editor or a git host did to the file."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from conftest import Secretariat
from form_samples import SEVEN, rules
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from sample_theme import TEXT, theme
from senders import eml

from netvaerk.documents.form.writing import render
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.plan import Change
from netvaerk.domain.register import Register
from netvaerk.domain.steps.receiving import receive
from netvaerk.domain.submission import Receipt, Submission
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.intake import mail, markdown_form, plain_text
from netvaerk.intake.asking import form_of
from netvaerk.intake.reading import reader_of

NAME = "temaforslag-2026-byhaver.md"
THEME = "data/themes/2026-byhaver-paa-skolen.md"
RECEIPT, TODAY = Receipt("0" * 64, date(2026, 11, 20)), date(2026, 11, 22)
# What means something else in Markdown than it says is left out: it is text as Markdown reads it.
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\\<`~"), max_size=80)
BODY = """
# Byhaver *på* skolen & <b>mere</b>

Indledning.

## Bedre velfærd
Ja *da*.

<!-- ring -->
## Ny læring

> Spørgsmål: x

## Øvrigt

Hej
"""


def form(of: Filed[Theme] | None) -> str:
    return render(form_of(rules(), of), "md").content.decode()


def read(text: str | bytes) -> Submission:
    raw = text.encode() if isinstance(text, str) else text
    assert reader_of(raw, NAME) is markdown_form
    (made,) = markdown_form.read(raw, NAME, rules()).submissions
    return made


def change(text: str, of: Filed[Theme]) -> Change:
    (made,) = receive(read(text), RECEIPT, TODAY, Register(rules(), themes={of.id: of})).changes
    assert isinstance(made, Change)
    return made


def below(text: str, label: str, answer: str) -> str:
    return text.replace(f"## {label}\n\n", f"## {label}\n\n{answer}\n\n")


def test_a_form_that_nobody_changed_says_what_the_theme_says() -> None:
    made = read(form(theme()))
    assert made.theme == "2026-byhaver"
    assert made.title == "Byhaver *på* skolen & <b>mere</b>"
    assert made.touches == ("Sundhed", "Havnen")
    assert made.answers == {Characteristic.WELFARE: TEXT, Characteristic.LEARNING: TEXT}
    assert made.other == ""
    assert made.unplaced == ()
    unchanged = change(form(theme()), theme())
    assert unchanged.body is None
    assert [edit.where[0] for edit in unchanged.edits] == ["modtaget", "indsendt"]


def bare(text: str) -> bytes:
    """The file without its comments, its quotes, and the blanks before its bullets."""
    lines = [line.rstrip() for line in text.splitlines() if not re.match(r"#[^#]", line)]
    return re.sub(r'^( *-? ?[\w-]*:? ?)"([\w -]*)"$', r"\1\2", "\n".join(lines), flags=re.MULTILINE).replace("  - ", "- ").encode()


@pytest.mark.parametrize(
    "done",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: f"\n\n{text}".encode(),
        bare,
    ],
    ids=["crlf", "bom", "empty-lines", "bare"],
)
def test_what_editors_do_to_the_file_does_no_harm(done: Callable[[str], bytes]) -> None:
    raw = done(form(theme(titel="Byhaver")))
    assert read(raw).theme == "2026-byhaver"
    assert read(raw).answers[Characteristic.LEARNING] == TEXT
    assert read(raw).touches == ("Sundhed", "Havnen")


@seed(7)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TYPED)
def test_what_is_typed_below_a_heading_is_the_answer(text: str) -> None:
    made = read(below(form(theme()), "Innovation", f"Svar: {text}"))
    assert made.answers[Characteristic.INNOVATION].strip() == f"Svar: {text}".strip()
    assert made.answers[Characteristic.LEARNING] == TEXT


def test_an_answer_has_headings_lists_and_code_of_its_own() -> None:
    typed = "Vi prøvede:\n\n### Titel\n\n- ét\n\n```\n## Ny læring\n```\n\nTitel: noget"
    made = read(below(form(theme()), "Innovation", typed))
    assert made.answers[Characteristic.INNOVATION] == typed
    assert made.title.startswith("Byhaver")


def test_what_has_no_field_is_kept_and_named() -> None:
    text = form(theme()).replace("\nresumé:", "\npris: 100 kr.\nnavn: Test\nresumé:")
    text = text.replace("\n---\n", "\n---\n\n# En anden titel\n\nHej\n", 1)
    made = read(text.replace("## Ny læring", "## Økonomi\n\nTo mio.\n\n## Ny læring"))
    assert [line for line in made.other.splitlines() if line] == ["Hej", "Økonomi", "To mio.", "pris: 100 kr.", "En anden titel"]
    assert len(made.unplaced) == 4
    assert made.contact == {"navn": "Test"}


def test_nothing_but_text_is_taken_for_a_form_and_an_empty_one_is_told() -> None:
    with pytest.raises(Refusal, match="tom"):
        read(form(None))
    with pytest.raises(Refusal, match="Indledningen"):
        read("---\ntitel: [\n---\n")
    assert not markdown_form.recognises(b"---\n\0", NAME)
    assert not markdown_form.recognises(b"---\ntitel: x\n---\n", "a.docx")
    assert reader_of(b"# Byhaver\n\n## Innovation\n\nJa\n", NAME) is plain_text


def test_a_theme_that_is_submitted_is_not_changed() -> None:
    submitted = theme(status="indsendt", indsendt="2026-11-02", runde="2027-01")
    with pytest.raises(Refusal, match="er indsendt"):
        change(form(theme()).replace("Kort sagt", "Længere"), submitted)


@pytest.mark.parametrize("id_", ["../../etc/passwd", "C:\\x", "2026-findes-ikke", "\x1b[31m", "a" * 300, "2026-byhaver\n---\nx"])
def test_an_id_that_is_no_theme_is_refused_and_is_no_path(id_: str) -> None:
    with pytest.raises(Refusal, match="findes ikke her") as refused:
        receive(Submission(title="x", theme=id_), RECEIPT, TODAY, Register(rules(), themes={"2026-byhaver": theme()}))
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("label", "gone", "come"),
    [
        ("Ny læring", {"> Spørgsmål: x"}, {"Et svar."}),
        ("Innovation", set(), {"## Innovation", "Et svar."}),
        ("Bedre velfærd", {"Ja *da*."}, {"Et svar.", "Ja \\*da\\*."}),
    ],
)
def test_only_what_was_answered_is_changed_in_the_text(label: str, gone: set[str], come: set[str], newline: str) -> None:
    of = Filed("2026-byhaver", theme().record, BODY.replace("\n", newline))
    body = change(below(form(of), label, "Et svar."), of).body
    assert body is not None
    before, after = set(BODY.splitlines()), set(body.splitlines())
    assert (before - after, after - before) == (gone, come)
    assert body.startswith(newline + "# Byhaver")
    assert body.count("\n") == body.count(newline)
    assert newline * 3 not in body


def test_the_form_of_a_theme_comes_home_through_the_command(secretariat: Secretariat) -> None:
    answers = [part for key in SEVEN[:6] for part in ("--answer", f"{key}=Svar om {key}.")]
    secretariat.run("new-theme", "--title", "Byhaver på skolen", "--summary", "Kort.", "--received", "2026-11-10", *answers)
    secretariat.run("form", "byhaver", "--format", "md", "--out", "ud")
    name = "ud/temaforslag-2026-byhaver-paa-skolen.md"
    assert "netvaerk import" in secretariat.refused("new-theme", "--file", name)
    filled = below(secretariat.read(name).replace("\nkilde:\n", "\nkilde: borger\n"), "Nye perspektiver", "Naboen.")
    before = secretariat.read(THEME)
    done = secretariat.run("import", "-", "--received", "2026-11-21", stdin=filled)
    assert "+kilde: borger" in done.out
    assert "+Naboen." in done.out
    assert "rettet, er en kladde" in done.out
    after = secretariat.read(THEME)
    assert [line[:12] for line in before.splitlines() if line not in after.splitlines()] == ["> Spørgsmål:"]
    assert "---\n\n# Byhaver" in after
    assert "indsendt: 2026-11-10" in after
    assert len(list((secretariat.root / "data/themes").glob("*.md"))) == 1


def test_a_form_that_somebody_put_into_a_mail_is_read_as_one_and_the_signature_is_not() -> None:
    text = below(form(theme()), "Innovation", "Vi prøver.").replace("> ", "")
    raw = eml(f"Hej\n\nHer er det.\n\n{text}\nMvh\nMette Nord\n", subject="SV: Noget")
    (made,) = mail.read(raw, "a.eml", rules()).submissions
    assert made.theme == "2026-byhaver"
    assert made.title.startswith("Byhaver")
    assert made.answers[Characteristic.INNOVATION].startswith("Vi prøver.")
    assert "Mette" not in "".join(made.answers.values()) + made.other
    assert made.other == "Her er det."
