"""Which themes together: limits first, and every trade in words."""

import random
from collections.abc import Collection
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from assessed import all_themes, network, register

from netvaerk.domain.capacity import ending, loads
from netvaerk.domain.portfolio import MOST_COMPARED, Portfolio, Wish, portfolio
from netvaerk.domain.register import Register
from netvaerk.domain.scoring import count
from netvaerk.domain.trades import broken, trades
from netvaerk.domain.vocabulary import NetworkType

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

DAY = date(2027, 1, 19)
SCORES: dict[str, dict[str, Any]] = {
    "a": {"abc": 3, "dkm": 3},
    "b": {"abc": 2, "dkm": 3},
    "c": {"abc": 2, "dkm": 2},
    "d": {"abc": 1, "dkm": 1},
}


def rules(**capacity: int) -> dict[str, Any]:
    return {"afdelinger": [{"navn": name.capitalize(), "kapacitet": most} for name, most in capacity.items()]}


def made(known: Register, wish: Wish | None = None, **overlaps: tuple[str, ...]) -> Portfolio:
    """The portfolio of all themes; `a_b=(…)` says that a and b share those words."""
    pairs = {frozenset(f"2026-{name}" for name in pair.split("_")): words for pair, words in overlaps.items()}
    return portfolio(
        all_themes(known), wish or Wish(), DAY, known, lambda ids: {pair: shared for pair, shared in pairs.items() if pair <= set(ids)}
    )


def chosen(found: Portfolio) -> dict[int, str]:
    return {p.number: "".join(sorted(c.id[5:] for c in p.choice.themes)) for p in found.proposals}


def words(found: Portfolio, number: int) -> str:
    return "\n".join(trades(next(p for p in found.proposals if p.number == number), found))


def kept(*names: str) -> frozenset[str]:
    return frozenset(f"2026-{name}" for name in names)


def test_the_best_of_each_size_that_the_guideline_allows() -> None:
    assert chosen(made(register(SCORES))) == {2: "ab", 3: "abc", 4: "abcd"}
    assert chosen(made(register(SCORES, {"antal_per_runde": {"mindst": 1, "højst": 2}}))) == {1: "a", 2: "ab"}


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, {}),
        ({"a": {}}, {}),
        ({"a": {"abc": 3}}, {1: "a"}),
        ({"a": {"abc": 3}, "b": {}}, {1: "a"}),
        ({"a": {"abc": 3}, "b": {"abc": 1}}, {2: "ab"}),
    ],
)
def test_few_themes(scores: dict[str, dict[str, Any]], expected: dict[int, str]) -> None:
    found = made(register(scores))
    assert chosen(found) == expected
    assert all(p.firm is None for p in found.proposals)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(number=1), {1: "a"}),
        (Wish(keep=kept("d"), number=2), {2: "ad"}),
        (Wish(without=kept("a")), {2: "bc", 3: "bcd", 4: ""}),
        (Wish(keep=kept("a", "b", "c", "d")), {4: "abcd"}),
        (Wish(types={NetworkType.WELFARE: 1, NetworkType.LEARNING: 1}), {2: "ac"}),
        (Wish(types={NetworkType.LEARNING: 2}), {2: ""}),
        (Wish(keep=kept("c"), number=1), {1: "c"}),
    ],
)
def test_wishes(wish: Wish, expected: dict[int, str]) -> None:
    assert chosen(made(register(SCORES, c={"netværkstype": "læring"}), wish)) == expected


def test_no_department_is_drawn_into_more_than_it_can_carry() -> None:
    known = register(SCORES, rules(skoler=1), c={"berører": ["Sundhed"]})
    found = made(known)
    assert chosen(found) == {2: "ac", 3: "", 4: ""}
    assert "Så har Skoler (1 af 1) ikke plads til flere netværk." in words(found, 2)
    assert "»B« (2,5) er ikke med: Skoler bliver fyldt op af »A«. Skal det med, går »A« ud, og summen falder med 0,5 til 4,5." in words(
        found, 2
    )


@pytest.mark.parametrize(
    ("more", "carried"),
    [
        ({"tema": "2026-a"}, True),
        ({"netværksleder": {"rolle": "Lærer", "afdeling": "Skoler"}}, True),
        ({"deltagere": [{"betegnelse": "Lærer", "kategori": "medarbejder", "type": "kerne", "organisation": "SKOLER"}]}, True),
        ({"deltagere": [{"betegnelse": "Borger 1", "kategori": "borger", "type": "kerne", "organisation": "Skoler"}]}, False),
        ({}, False),
        ({"tema": "2026-a", "status": "planlagt"}, True),
        ({"tema": "2026-a", "status": "stoppet"}, False),
        ({"tema": "2026-a", "mærker": ["historisk"]}, False),
        ({"tema": "2026-a", "forventet_slut": "2027-02-01"}, True),
        ({"tema": "2026-a", "forventet_slut": "2027-01-31"}, False),
        # A velfærdsnetværk goes on into its test.
        ({"tema": "2026-a", "netværkstype": "velfærd", "forventet_slut": "2027-01-31"}, True),
    ],
)
def test_which_networks_a_department_carries(more: dict[str, Any], carried: bool) -> None:
    running: Filed[Network] = network("n", **more)
    known = register(SCORES, rules(skoler=1), [running])
    load = loads(DAY, known)["skoler"]
    assert (load.networks == (running,)) is carried
    assert load.free == (0 if carried else 1)
    assert (running in ending(DAY, known)) is (more.get("forventet_slut") == "2027-01-31" and "netværkstype" not in more)


def test_a_department_that_is_full_takes_none() -> None:
    known = register(SCORES, rules(skoler=1), [network("n", tema="2026-a")], d={"berører": ["Sundhed"]})
    found = made(known, Wish(number=1))
    assert chosen(found) == {1: "d"}
    assert "»A« (3,0) er ikke med: Skoler har ikke plads til flere netværk (kapacitet 1)" in words(found, 1)
    assert "Det kan ikke komme med i et valg af 1 tema" in words(found, 1)


def test_themes_that_overlap_are_not_both_chosen() -> None:
    found = made(register(SCORES), a_b=("byhaver", "skoler"))
    assert chosen(found) == {2: "ac", 3: "acd", 4: ""}
    assert "»B« (2,5) er ikke med: det overlapper »A« (fælles ord: byhaver, skoler)." in words(found, 2)


def test_types_in_balance() -> None:
    found = made(register(SCORES, c={"netværkstype": "læring"}))
    assert "Alle er af samme type (velfærd). Med flere typer er det bedste »A« og »C«, og summen falder med 0,5 til 5,0." in words(found, 2)
    assert "samme type" not in words(found, 3)
    assert "Et valg med flere typer er ikke fundet." in words(made(register(SCORES)), 2)


def test_how_sure_a_proposal_is() -> None:
    assert "uanset hvilken vurderer" in words(made(register(SCORES)), 2)
    shaky = {"a": {"abc": 3, "dkm": 3}, "b": {"abc": 3, "dkm": 1}, "c": {"abc": 1, "dkm": 2}}
    assert "Forslaget er usikkert: Lades én vurderer ude, skifter valget mellem »B« og »C«." in words(made(register(shaky)), 2)
    alone = {"a": {"abc": 3, "dkm": 3}, "b": {"abc": 3}, "c": {"abc": 1, "dkm": 2}}
    assert "kan ikke siges" in words(made(register(alone)), 2)


def test_equal_choices_are_named() -> None:
    found = made(register({"a": {"abc": 3, "dkm": 3}, "b": {"abc": 2, "dkm": 2}, "c": {"abc": 2, "dkm": 2}}))
    assert "Lige så godt: »C« i stedet for »B«. Pointene kan ikke vælge mellem dem." in words(found, 2)


def test_weak_and_disputed_themes_are_named() -> None:
    found = made(register({"a": {"abc": [3, 3, 3, 3, 3, 3, 0], "dkm": [3, 3, 3, 3, 3, 1, 0]}, "b": {"abc": 1, "dkm": 1}}))
    assert "»A« er svagt på »Nye perspektiver« (0,0), selv om det er med." in words(found, 2)
    assert "»A« bør drøftes: Vurdererne er langt fra hinanden om »Innovation«." in words(found, 2)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish(number=9), "der er kun 4 temaer at vælge mellem"),
        (Wish(keep=kept("a", "b"), number=1), "--keep nævner 2 temaer"),
        (Wish(keep=kept("e"), number=2), "»E« har ingen samlet vurdering endnu"),
        (Wish(keep=kept("a", "b"), number=2), "»A« overlapper »B«"),
        (Wish(keep=kept("b", "c"), number=2), "Skoler har kun plads til 1 netværk mere, men »B« og »C« skal med"),
        (Wish(types={NetworkType.LEARNING: 1}), "kun 0 af temaerne er af typen læring"),
        (Wish(keep=kept("a"), types={NetworkType.LEARNING: 1}), "»A« er ikke af en af de typer, --types nævner"),
    ],
)
def test_why_no_choice_keeps_the_limits(wish: Wish, said: str) -> None:
    found = made(register(SCORES | {"e": {}}, rules(skoler=1), a={"berører": ["Sundhed"]}), wish, a_b=())
    assert [p.choice.themes for p in found.proposals] == [()]
    assert said in "\n".join(broken(found.proposals[0].number, found))


def test_a_title_stays_on_its_line() -> None:
    known = register({"a": {"abc": 3, "dkm": 3}, "b": {"abc": 1, "dkm": 1}}, b={"titel": "B\n- \x1b[31mnyt"})
    said = words(made(known, Wish(number=1)), 1)
    assert "\x1b" not in said
    assert "»B - �[31mnyt«" in said


def many(number: int) -> Register:
    chance = random.Random(7)  # noqa: S311 - a sample that is the same every time
    scores = {f"t{n}": {who: [chance.randint(0, 3) for _ in range(7)] for who in ("abc", "dkm", "pls")} for n in range(number)}
    departments: dict[str, Any] = {f"t{n}": {"berører": [f"Afdeling{chance.randint(0, 9)}"]} for n in range(number)}
    return register(scores, rules(**{f"afdeling{n}": n % 3 for n in range(10)}), **departments)


def test_five_hundred_themes_without_comparing_all_with_all() -> None:
    known = many(500)
    asked: list[int] = []

    def overlapping(ids: Collection[str]) -> dict[frozenset[str], tuple[str, ...]]:
        asked.append(len(ids))
        first, second, *_ = sorted(ids, key=lambda id_: -(count(known.assessments_of(id_), known.rules).total or 0))
        return {frozenset({first, second}): ("ens",)}

    found = portfolio(all_themes(known), Wish(), DAY, known, overlapping)
    assert [p.number for p in found.proposals] == [2, 3, 4]
    assert all(p.choice.proven and p.choice.themes for p in found.proposals)
    assert not any(pair <= p.choice.ids for p in found.proposals for pair in found.overlaps)
    assert max(asked) <= MOST_COMPARED


def test_where_almost_all_overlap_nothing_is_promised() -> None:
    known = many(300)
    found = portfolio(all_themes(known), Wish(), DAY, known, lambda ids: {frozenset(pair): () for pair in combinations(sorted(ids), 2)})
    assert not any(p.choice.proven for p in found.proposals)
    assert "Søgningen er standset, før alt var set efter." in words(found, 2)
