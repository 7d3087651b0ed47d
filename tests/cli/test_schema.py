"""`schema`: what editors are told of the files is what the reader takes, no more and no less."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import Secretariat

from netvaerk.domain.record import Record
from netvaerk.domain.text import fold
from netvaerk.reports.schema.kinds import KINDS
from netvaerk.reports.schema.model import schema_of
from netvaerk.reports.schema.snippets import snippets
from netvaerk.repository.layout import ref_of
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.yaml_text import read_yaml

ROOT = Path(__file__).parents[2]
# What a schema can see of the reader's faults: those of a single value, and the keys that a stage needs.
STAGES = {"NV201", "NV401"}
LEAST: dict[str, dict[str, Any]] = {
    "theme": {"titel": "Byhaver", "status": "kladde", "oprettet": "2026-01-01"},
    "assessment": {"tema": "2026-byhaver", "vurderet_af": "abc", "dato": "2026-01-01"},
    "network": {"titel": "Byhaver", "netværkstype": "velfærd", "status": "planlagt", "halvår": "2027-forår"},
    "meeting": {"organ": "Chefforum", "dato": "2026-01-01", "tid": "15:00", "status": "planlagt"},
    "netvaerk": {},
}
DECISION = {"udfald": "godkendt"}
VALUES: list[Any] = [
    None, True, False, 0, 1, 4, -1, 2.5, "", " ", "x", "Fri tekst", "ja", "nej", "Ja", "2026-01-01", "2026-02-30", "26-1-1", "15:00",
    "9.30", "25:00", "2027-01", "2027-13", "2027-forår", "2027-EFTERAAR", "2027-sommer", "2026-byhaver", "2026-Byhaver", "2026-" + "x" * 70,
    "abc", "ABC", "eventuelt", "2027-01-19-chefforum", "velfærd", "Velfaerd", "velfærds", "kladde", "indsendt", "planlagt", "igangsat",
    "direktør", "borger", [], [None], ["x"], ["2026-byhaver"], ["borger", "PAAROERENDE"], ["historisk"], [["a", "b"]], {}, {"x": "y"},
    {"rolle": "Leder"}, {"rolle": "Leder", "navn": "x"}, [{"rolle": "Leder"}], {"velfærd": 3, "tvaergaaende": 1}, {"velfærd": 4},
    {"velfærd": "x"}, {"smag": "x"}, {"mindst": 1, "højst": 2}, {"mindst": 1, "hoejst": 2}, {"velfærd": {"vægt": 2}},
    {"velfærd": {"navn": "x", "måneder": {"mindst": 1, "højst": 2}}}, {"2026-byhaver": DECISION}, {"Byhaver": DECISION},
    [{"måned": "Juni", "frist": "1. maj", "halvår": "efteraar"}], [{"maaned": "juni", "frist": "1.maj", "halvaar": "forår"}],
    [{"måned": "6", "frist": "1. maj", "halvår": "forår"}],
    [{"måned": "juni", "frist": "1. maj", "halvår": "forår", "mødedag": "5. tirsdag"}],
    [{"initialer": "abc"}], [{"navn": "Sundhed", "kapacitet": 2}], [{"nøgle": "a-b", "navn": "x"}], [{"noegle": "A", "navn": "x"}],
    [{"nøgle": "eventuelt", "titel": "Eventuelt", "type": "Orientering", "beslutninger": {"2026-byhaver": DECISION}, "lukket": "ja"}],
    [{"nøgle": "eventuelt", "titel": "Eventuelt", "type": "sludder"}], [{"dato": "2026-01-01", "timer": 3, "formål": "x"}],
    [{"dato": "2026-01-01", "timer": 0, "formål": "x"}], [{"dato": "2026-01-01", "om": "x"}], [{"titel": "x", "status": "idé"}],
    [{"titel": "x", "status": "ide", "hvor": None}], {"start": "2026-01-01", "trin": "næste skridt"}, {"dato": "2026-01-01"},
    {"rolle": "Chef", "niveau": "DIREKTOER"}, [{"betegnelse": "Borger 1", "kategori": "borger", "type": "loebende"}],
    {"commit": "x", "version": "1", "filer": {"a.md": "b"}}, {"sha256": "x"}, {"plan": "x"}, [{"enhed": "x", "hvad": "y"}],
]  # fmt: skip


@cache
def validator(kind: str) -> Any:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def reads(model: type[Record], front: dict[str, Any]) -> bool:
    record, faults = model.read(front)
    return record is not None and not [f for f in faults if f.code in STAGES]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_takes_for_each_key_what_the_reader_takes(kind: str) -> None:
    model = KINDS[kind].model
    differing = []
    for key in [*model.key_order(), "ukendt"]:
        for value in VALUES:
            front = {**LEAST[kind], key: value}
            if reads(model, front) != validator(kind).is_valid(front):
                differing.append((key, value, "reader takes it" if reads(model, front) else "schema takes it"))
    assert differing == []


@pytest.mark.parametrize("kind", KINDS)
def test_keys_may_be_missing_and_typed_in_any_way_as_for_the_reader(kind: str) -> None:
    model = KINDS[kind].model
    for key in LEAST[kind]:
        without = {k: v for k, v in LEAST[kind].items() if k != key}
        assert reads(model, without) == validator(kind).is_valid(without), key
    for spelled in (fold, str.upper, str.capitalize):
        front = {spelled(key): value for key, value in LEAST[kind].items()}
        assert reads(model, front)
        assert validator(kind).is_valid(front)


def files() -> Iterator[Path]:
    yield from (ROOT / "netvaerk.yaml", ROOT / "templates/lager/netvaerk.yaml")
    yield from sorted((ROOT / "data").rglob("*.md"))
    yield from sorted(path for path in (ROOT / "tests/checks/examples").rglob("*") if path.suffix in (".md", ".yaml"))


def test_every_record_and_example_is_judged_as_the_reader_judges_it() -> None:
    kinds = {"themes": "theme", "assessments": "assessment", "networks": "network", "meetings": "meeting"}
    judged = {True: 0, False: 0}
    for file in files():
        if (source := _source(file)) is None:
            continue
        ref = ref_of(source.path)
        kind = kinds[ref.kind.value] if ref else "netvaerk"
        fit = reads(KINDS[kind].model, source.front)
        faults = [error.message for error in validator(kind).iter_errors(source.front)]
        assert fit == (not faults), f"{file}: {faults or 'the reader finds a fault'}"
        judged[fit] += 1
        if file.relative_to(ROOT).parts[0] == "data":
            assert fit
    assert judged[True] > 60
    assert judged[False] > 5


def _source(file: Path) -> Source | None:
    """A file of a repository, its path as from that repository's root; None for what is none or cannot be taken apart."""
    parts = file.parts
    place = "/".join(parts[len(parts) - 1 - parts[::-1].index("data") :]) if "data" in parts else file.name
    if ref_of(place) is None and file.name != "netvaerk.yaml":
        return None
    try:
        return parse(place, file.read_bytes(), whole=file.suffix == ".yaml")
    except Unreadable:
        return None


@pytest.mark.parametrize(
    ("kind", "front", "missing"),
    [
        ("theme", {"titel": "x", "status": "kladde"}, "oprettet"),
        ("theme", {"titel": "x", "status": "indsendt", "oprettet": "2026-01-01"}, "kilde"),
        ("theme", {"titel": "x", "status": "Indsendt", "oprettet": "2026-01-01"}, "indsendt"),
        ("network", {**LEAST["network"], "status": "igangsat"}, "referenceleder"),
        ("network", {**LEAST["network"], "status": "igangsat", "netværkstype": "læring"}, "netværksleder"),
    ],
)
def test_a_stage_demands_its_keys(kind: str, front: dict[str, Any], missing: str) -> None:
    assert any(missing in error.message for error in _all_errors(validator(kind).iter_errors(front)))
    assert validator(kind).is_valid({**front, "mærker": ["historisk"]})
    assert validator(kind).is_valid({**front, "maerker": ["Historisk"]})


def _all_errors(errors: Any) -> Iterator[Any]:
    for error in errors:
        yield error
        yield from _all_errors(error.context)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_in_danish(kind: str) -> None:
    schema = schema_of(kind)
    objects = [schema, *schema["$defs"].values()]
    for described in (value for o in objects for value in o.get("properties", {}).values()):
        assert described["description"]
    text = json.dumps(schema)
    assert "title" not in json.dumps(schema["$defs"])
    for english in ("Somebody", "by role", "Where a theme", "Who can", "The "):
        assert english not in text


# --- the command


def test_the_schema_is_printed_and_written(secretariat: Secretariat) -> None:
    for kind in KINDS:
        assert json.loads(secretariat.run("schema", kind).out) == schema_of(kind)
    secretariat.run("schema", "--out", "skemaer")
    assert json.loads(secretariat.read("skemaer/theme.schema.json")) == schema_of("theme")
    assert len(list((secretariat.root / "skemaer").iterdir())) == len(KINDS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "theme, assessment, network, meeting eller netvaerk"),
        (["teme"], "Mente du »theme«?"),
        (["theme", "--vscode"], "ikke begge dele"),
        (["theme", "--out", "x"], "ikke begge dele"),
    ],
)
def test_wrong_use_is_told_in_danish(secretariat: Secretariat, arguments: list[str], said: str) -> None:
    assert said in secretariat.refused("schema", *arguments, code=2)


def test_vs_code_gets_its_files(secretariat: Secretariat) -> None:
    settings = json.loads(secretariat.run("schema", "--vscode").out)
    said = secretariat.run("schema", "--vscode", "--out", ".vscode").out
    assert "redhat.vscode-yaml" in said
    assert json.loads(secretariat.read(".vscode/settings.json")) == settings
    ((schema, pattern),) = settings["yaml.schemas"].items()
    assert json.loads(secretariat.read(schema)) == schema_of("netvaerk")
    assert pattern == "netvaerk.yaml"
    assert {"titel", "netværkstype"} <= {s["prefix"] for s in json.loads(secretariat.read(".vscode/netvaerk.code-snippets")).values()}
    secretariat.run("schema", "--vscode", "--out", ".vscode")
    secretariat.write(".vscode/settings.json", '{"editor.rulers": [100]}')
    assert "settings.json i .vscode har et andet indhold" in secretariat.refused("schema", "--vscode", "--out", ".vscode")


@pytest.mark.parametrize("name", snippets())
def test_a_snippet_writes_a_key_as_the_reader_takes_it(name: str) -> None:
    snippet = snippets()[name]
    text = "\n".join(snippet["body"])
    text = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\}", r"\1", text).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-22")
    text = re.sub(r"\$\{\d+:([^}]*)\}|\$\d+", r"\1", text)
    value = read_yaml(f"{text}\n").value
    assert list(value) == [snippet["prefix"]]
    kind = next(key for key, k in KINDS.items() if name.startswith(f"{k.title}: "))
    _, faults = KINDS[kind].model.read({**LEAST[kind], **value})
    assert not [f for f in faults if f.code in ("NV120", "NV121", "NV122", "NV124")]
    assert snippet["include"] == [f"**/{KINDS[kind].glob}"]
