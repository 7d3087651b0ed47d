"""A packet as one HTML file. Every text of a proposal passes through `html.escape` or through nh3; only this page's own script may run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from netvaerk.documents.live.page import end, head, shown
from netvaerk.documents.live.style import STYLE
from netvaerk.documents.packet.script import SCRIPT
from netvaerk.domain.body import answers
from netvaerk.domain.danish import counted
from netvaerk.domain.filed import Filed
from netvaerk.domain.markdown import parser
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.packet import FORMAT, LONGEST_REMARK, VERSION, fingerprint
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import SCALE, Characteristic

# No links and no pictures: the page needs nothing from anywhere, and leads nowhere.
_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}


def packet(themes: Sequence[Filed[Theme]], reviewer: str, round_: Round, versions: Mapping[str, str], rules: Municipality) -> str:
    """Return the page with which one reviewer assesses some themes.

    Args:
        themes: in the order in which they are shown.
        reviewer: their initials.
        round_: the round that the packet is for.
        versions: each theme's blob id in git, by its id.
        rules: for the questions and the secretariat's contacts.
    """
    title = f"Vurdering af temaer til runden {round_.name} ({reviewer})"
    return "\n".join(
        [
            *head(title, STYLE, SCRIPT),
            f"<header><h1>{shown(title)}</h1>",
            *_intro(len(themes), rules),
            '<nav class="screen" aria-label="Temaer"><ol>',
            *(f'<li><a href="#theme-{n}">{shown(t.record.title)}</a> <span id="progress-{n}"></span></li>' for n, t in enumerate(themes)),
            "</ol></nav></header>",
            '<main><form id="answers" autocomplete="off">',
            *(line for number, theme in enumerate(themes) for line in _theme(number, theme, rules)),
            *_end(rules),
            "</form></main>",
            *end("packet", _data(themes, reviewer, round_, versions), SCRIPT),
        ]
    )


def _intro(number: int, rules: Municipality) -> list[str]:
    scale = "; ".join(f"{points} {words}" for points, words in enumerate(SCALE))
    read = f"Her er {counted(number, 'tema', 'temaer')}. Læs forslaget, og giv point for hvert af de syv karakteristika: {shown(scale)}."
    skip = "Du må gerne springe over: Det, du ikke har vurderet, mangler bare; det tæller ikke som 0."
    draft = "Dine svar gemmes som en kladde i denne browser og ikke andre steder."
    send = f"Når du er færdig, gemmer du dem som en fil og sender filen til {_secretariat(rules)}."
    names = "Skriv ingen navne eller andre oplysninger om personer."
    without = (
        "Din browser kører ikke siden, som den skal, og kan ikke gemme dine svar. Skriv siden ud, sæt kryds, og send den til sekretariatet."
    )
    return [f"<p>{read} {skip}</p>", f"<p>{draft} {send} {names}</p>", f"<noscript><p><strong>{without}</strong></p></noscript>"]


def _secretariat(rules: Municipality) -> str:
    name, mail = rules.secretariat.name, rules.secretariat.mail
    return shown(f"{name} ({mail})" if mail else name)


def _theme(number: int, theme: Filed[Theme], rules: Municipality) -> Iterator[str]:
    given = answers(theme.body)
    yield f'<section class="theme" aria-labelledby="theme-{number}">'
    yield f'<h2 id="theme-{number}" tabindex="-1">{number + 1}. {shown(theme.record.title)}</h2><p class="progress screen"></p><dl>'
    yield from (f"<dt>{name}</dt><dd>{shown(value)}</dd>" for name, value in _facts(theme.record, rules) if value)
    yield "</dl>"
    yield f'<p class="check"><input type="checkbox" id="away-{number}" name="away-{number}">'
    yield f'<label for="away-{number}">Jeg er inhabil her og giver ingen point</label></p>'
    for characteristic in Characteristic:
        yield f"<h3>{characteristic.label}</h3>"
        yield f'<p class="question">{shown(rules.question(characteristic).question)}</p>'
        yield f'<div class="answer">{_prose(given.get(characteristic, ""))}</div>'
        yield from _score(number, characteristic)
    yield f'<fieldset class="remark"><legend>Bemærkning</legend><label for="remark-{number}">Bemærkning til temaet (kan udelades)</label>'
    yield f'<textarea id="remark-{number}" name="remark-{number}" maxlength="{LONGEST_REMARK}"></textarea></fieldset></section>'


def _facts(theme: Theme, rules: Municipality) -> list[tuple[str, str]]:
    proposers = (f"{p.role} ({p.department})" if p.department else p.role for p in theme.proposers)
    return [
        ("Netværkstype", rules.types[theme.type].name if theme.type else ""),
        ("Fra", "; ".join(proposers)),
        ("Resumé", theme.summary or ""),
        ("Berører", "; ".join(theme.touches)),
        ("Inddrages", "; ".join(theme.involves)),
        ("I gang tæt på temaet", "; ".join(theme.nearby)),
        ("Strategi", theme.strategy or ""),
    ]


def _score(number: int, characteristic: Characteristic) -> Iterator[str]:
    name = f"{number}/{characteristic.value}"
    choices = [("", "ikke vurderet"), *((str(points), f"{points} {words}") for points, words in enumerate(SCALE))]
    yield f'<fieldset class="score"><legend>Point for {characteristic.label}</legend><div class="choices">'
    for value, words in choices:
        checked = "" if value else " checked"
        yield f'<label><input type="radio" name="{name}" value="{value}"{checked}> {words}</label>'
    yield "</div></fieldset>"


def _end(rules: Municipality) -> list[str]:
    return [
        '<section aria-labelledby="end"><h2 id="end">Gem og send</h2>',
        '<p id="progress" class="screen"></p>',
        f'<p class="hint">Filen sendes til {_secretariat(rules)}.</p>',
        '<p><button type="submit">Gem vurderingerne som fil</button>',
        '<button type="button" class="second" id="forget-ask">Slet kladden</button></p>',
        '<p id="forget" hidden><button type="button" class="second" id="forget-yes">Ja, slet alle mine svar i denne browser</button></p>',
        '<div id="message" role="status"></div></section>',
    ]


def _data(themes: Sequence[Filed[Theme]], reviewer: str, round_: Round, versions: Mapping[str, str]) -> dict[str, Any]:
    """What the script needs."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "runde": str(round_),
        "vurderer": reviewer,
        "karakteristika": [c.value for c in Characteristic],
        "temaer": [
            {"tema": t.id, "titel": visible(t.record.title), "tema_version": versions.get(t.id), "læst": fingerprint(t)} for t in themes
        ],
    }


def _prose(text: str) -> str:
    """A proposer's Markdown as harmless HTML: paragraphs, lists, tables and weight; of everything else the words."""
    import nh3

    if not text.strip():
        return "<p>(ikke besvaret)</p>"
    return nh3.clean(parser().render(visible(text, keep_newlines=True)), tags=_TAGS, attributes={"ol": {"start"}}, link_rel=None)
