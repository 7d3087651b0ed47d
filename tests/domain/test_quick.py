"""What reads a front matter without pydantic's models is made from them, and makes of it what they make.

`NETVAERK_RENEW_GOLDEN=1` writes the modules anew, when a model has changed.
"""

import os
import subprocess
import sys
from copy import deepcopy
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from netvaerk.domain import quickly
from netvaerk.domain.quick_making import MODELS, made
from netvaerk.domain.record import Record
from netvaerk.domain.values import Values
from netvaerk.repository.source import parse

ROOT = Path(__file__).parents[2]
FILES = {name: sorted((ROOT / "data" / f"{name}s").rglob("*.md")) for name in MODELS if name != "municipality"}
FRONTS = [
    ("municipality", parse("netvaerk.yaml", (ROOT / "netvaerk.yaml").read_bytes(), whole=True).front),
    ("municipality", {}),
    *((name, parse(file.name, file.read_bytes()).front) for name, files in FILES.items() for file in files),
]
ODD = st.sampled_from([
    None, "", " ", "\u00a0", "\x1f", "x", "ja", "NEJ", "true", True, 0, 1, -1, 3, 4, 1.5, 24.5, float("nan"), "2026-05-01", "2026-5-1",
    "2026-02-30", "2026-06", "2026-13", "2027-forår", "2027-foraar", "15:00", "15.00", "25:00", "velfærd", "Velfaerd", "velfaerd",
    "historisk", "januar", "1. december", "31. april", "3. tirsdag", "5. fredag", "abc", "con", "2026-byhaver", "2026-Byhaver",
    "2026-05-01-chefforum",
    "a" * 40, "a" * 64, "a" * 201, [], ["x"], ["2026-byhaver"], ["2026-byhaver", "2026-byhaver"], [None], [["x"]], {}, {"x": 1},
    {"velfærd": 3}, {"velfaerd": 3}, {"navn": "x"}, {"rolle": "x"}, {"mindst": 3, "højst": 2}, {"plan": "x", "dato": "2026-05-01"},
    {"spørgsmål": "x"}, {"SPØRGSMÅL": "x"}, {"innovation": {"spørgsmål": "x"}}, {"læring": {"navn": "x", "måneder": None}},
])  # fmt: skip


def model_of(name: str) -> type[Record]:
    model: type[Record] = getattr(import_module(f"netvaerk.domain.{name}"), MODELS[name])
    return model


@pytest.mark.parametrize("name", MODELS)
def test_the_module_is_as_the_model_makes_it(name: str) -> None:
    file = ROOT / "netvaerk" / "domain" / "quick" / f"{name}.py"
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_text(made(name), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made(name)


def test_every_file_of_this_repository_is_read_as_the_model_reads_it() -> None:
    assert {name for name, _ in FRONTS} == set(MODELS)
    for name, front in FRONTS:
        quick = quickly.read(name, front)
        assert isinstance(quick, Values) and quick == model_of(name).model_validate(front)
        assert quick == quickly.read(name, front)


def places(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([above] if above else []), *(place for key, inner in pairs for place in places(inner, (*above, key)))]


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, Any]:
    """A front matter in which some values are odd, and some keys are gone or unknown."""
    name, good = draw(st.sampled_from(FRONTS))
    front = deepcopy(good)
    keys = [field.alias for field in model_of(name).model_fields.values()]
    for _ in range(draw(st.integers(0, 3))):
        here = draw(st.sampled_from([*places(front), *((key,) for key in keys), ("ukendt",)]))
        around = front
        for part in here[:-1]:
            around = around[part]
        if draw(st.booleans()) or not isinstance(around, dict):
            around[here[-1]] = deepcopy(draw(ODD))
        else:
            around.pop(here[-1], None)
    return name, front


@settings(max_examples=300, deadline=None)
@given(changed())
def test_it_takes_what_the_model_takes_and_makes_the_same_of_it(given_: tuple[str, Any]) -> None:
    name, front = given_
    try:
        record = model_of(name).model_validate(front)
    except ValidationError:
        record = None
    quick = quickly.read(name, front)
    assert (quick is None) == (record is None)
    assert quick is None or (quick == record and hash_of(quick) == hash_of(quickly.read(name, front)))


def hash_of(record: Any) -> int | None:
    """None for a record that holds a mapping."""
    try:
        return hash(record)
    except TypeError:
        return None


def test_another_core_of_pydantic_is_not_trusted_with_what_was_made_for_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netvaerk.domain.quick.assessment.MADE_FOR", "0")
    quickly._reader.cache_clear()
    assert quickly.read("assessment", FRONTS[-1][1]) is None
    quickly._reader.cache_clear()


def test_values_are_not_changed_and_tell_what_they_are() -> None:
    department = quickly.read("municipality", {"afdelinger": [{"navn": "Sundhed"}]}).departments[0]
    assert repr(department) == "Department(name='Sundhed', capacity=None)" and department != "Department"
    with pytest.raises(AttributeError):
        department.name = "en anden"


def test_a_repository_without_faults_is_validated_without_the_models() -> None:
    look = "import sys; from netvaerk.cli.main import main; code = main(['validate']); sys.exit(code or 'pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stdout
