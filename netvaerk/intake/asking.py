"""What the form asks for: made of the labels that every file is read by and of the municipality's rules."""

from collections.abc import Mapping
from dataclasses import replace

from netvaerk.domain.body import answers
from netvaerk.domain.danish import MONTHS, listed
from netvaerk.domain.filed import Filed
from netvaerk.domain.form import Choice, Entry, Form, Kind, Section
from netvaerk.domain.markdown import as_typed
from netvaerk.domain.municipality import Municipality, TypeRule
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
from netvaerk.intake import labels

_ONE_EACH = "Skriv hver på sin egen linje."
_KINDS = {labels.Shape.LINE: Kind.LINE, labels.Shape.TEXT: Kind.TEXT, labels.Shape.LIST: Kind.LIST, labels.Shape.CHOICE: Kind.CHOICE}


def form_of(rules: Municipality, theme: Filed[Theme] | None = None) -> Form:
    """Return the form, empty or filled in with what a theme says already.

    Who the proposer is never stands in a theme, and so not in its form.
    """
    values, written = _values(theme) if theme else ({}, {})

    def with_value(entry: Entry) -> Entry:
        return replace(entry, value=values.get(entry.key, ""), markdown=written.get(entry.key, ""))

    sections = [_theme(rules), _seven(rules), _proposer(rules), _end(theme.id if theme else None)]
    return Form(
        title="Forslag til et tema" if theme is None else f"Forslag til et tema: {theme.record.title}",
        intro=_intro(rules),
        sections=tuple(replace(s, entries=tuple(map(with_value, s.entries))) for s in sections),
        office=rules.secretariat,
        theme=theme.id if theme else None,
    )


def _entry(field: labels.Field, *help_: str, choices: tuple[Choice, ...] = (), wanted: bool = False, more: str = "") -> Entry:
    kind = Kind.CHOICES if choices and field.shape is labels.Shape.LIST else _KINDS[field.shape]
    return Entry(field.key, field.label, kind, help_, choices, wanted, more)


def _intro(rules: Municipality) -> tuple[str, ...]:
    deadlines = listed([f"{day}.\u00a0{MONTHS[month - 1]}" for day, month in (rule.deadline for rule in rules.rounds)], "eller")
    office = rules.secretariat
    contact = listed([part for part in (office.mail, office.phone) if part], "eller")
    where = f"{office.name} ({contact})" if contact else office.name
    return (
        f"Alle kan foreslå et tema, som et netværk på tværs af {rules.municipality} Kommune kan arbejde med. {rules.body_name} vælger.",
        f"Send forslaget til {where} senest {deadlines}. Det, der kommer senere, er med i den næste runde.",
        "Du behøver ikke vide alt. Spring over, hvor du ikke kan svare, og send det, du har. Sekretariatet hjælper med resten.",
    )


def _theme(rules: Municipality) -> Section:
    departments = tuple(Choice(d.name, d.name) for d in rules.departments)
    categories = tuple(Choice(c.value, c.value.replace("-", " ")) for c in Category)
    types = tuple(Choice(t.value, rules.types[t].name, _about(rules.types[t])) for t in NetworkType)
    return Section(
        "Om temaet",
        ("Skriv ingen navne, CPR-numre, mailadresser eller telefonnumre i svarene om temaet.",),
        (
            _entry(labels.TITLE, "Et kort navn, fx »Byhaver på skolen«.", wanted=True),
            _entry(labels.TYPE, "Er du i tvivl, så spring over.", choices=types, wanted=True),
            _entry(labels.SUMMARY, "Hvad går temaet ud på?", wanted=True),
            _entry(
                labels.TOUCHES,
                "Vælg dem, der har noget med temaet at gøre." if departments else _ONE_EACH,
                choices=departments,
                wanted=True,
                more=f"Andre afdelinger. {_ONE_EACH}" if departments else "",
            ),
            _entry(
                labels.INVOLVES,
                "Vælg dem, som bør være med til at se på temaet, gerne nogen uden for kommunen.",
                choices=categories,
                wanted=True,
            ),
            _entry(labels.NEARBY, f"Kender du ikke nogen, så spring over. {_ONE_EACH}"),
            _entry(labels.STRATEGY, f"Kun for {rules.types[NetworkType.INNOVATION].name}."),
        ),
    )


def _about(rule: TypeRule) -> str:
    months = f"{rule.months.own_span()} måneder; " if rule.months else ""
    return f"{months}knyttet til {rule.tie}"


def _seven(rules: Municipality) -> Section:
    known = {field.key: field for field in labels.fields(rules)}
    asked = (_entry(known[c.value], rules.question(c).question, rules.question(c).help, wanted=True) for c in Characteristic)
    return Section("Det gode tema", ("Et godt tema svarer på syv spørgsmål. Skriv så meget eller så lidt, du kan.",), tuple(asked))


def _proposer(rules: Municipality) -> Section:
    private = "Navn, adresse, telefon og mail bruger sekretariatet kun til at svare dig. De kommer ikke med i temaet."
    sources = tuple(Choice(s.value, s.value) for s in Source)
    return Section(
        "Om dig",
        (private,),
        (
            _entry(labels.SOURCE, "Vælg det, der passer bedst på dig.", choices=sources, wanted=True),
            _entry(labels.ROLE, "Fx pædagog, borger eller formand for en forening.", wanted=True),
            _entry(labels.DEPARTMENT, f"Kun hvis du arbejder i {rules.municipality} Kommune."),
            *(_entry(field) for field in labels.CONTACTS),
        ),
    )


def _end(theme: str | None) -> Section:
    other = _entry(labels.OTHER, "Alt, der ikke passede ind i felterne ovenfor.")
    own = Entry(labels.THEME.key, labels.THEME.label, Kind.FIXED, ("Lad det stå: Det viser, hvilket tema svarene hører til.",))
    return Section("Til sidst", (), (other, own) if theme else (other,))


def _values(theme: Filed[Theme]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What a theme says, as it is typed into the form, by key; and its answers as the Markdown that they are."""
    record, given = theme.record, {c.value: text for c, text in answers(theme.body).items()}
    person = record.proposers[0] if record.proposers else None
    values = {
        labels.TITLE.key: record.title,
        labels.TYPE.key: record.type,
        labels.SUMMARY.key: record.summary,
        labels.TOUCHES.key: "\n".join(record.touches),
        labels.INVOLVES.key: "\n".join(record.involves),
        labels.NEARBY.key: "\n".join(record.nearby),
        labels.STRATEGY.key: record.strategy,
        labels.SOURCE.key: record.source,
        labels.ROLE.key: person.role if person else None,
        labels.DEPARTMENT.key: person.department if person else None,
        labels.THEME.key: theme.id,
        **{key: as_typed(text) for key, text in given.items()},
    }
    return {key: value for key, value in values.items() if value}, given
