"""Reads front matter in which nothing is wrong, without pydantic's models: making them takes longer than reading a hundred files."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def read(name: str, data: Any) -> Any:
    """Return what the model would make of a front matter, with the same values and traits; None where only the model can tell.

    Args:
        name: the module of the model, as `theme`.
        data: the front matter as plain values, typed as the model spells its keys.
    """
    return _reader(name)(data)


@cache
def _reader(name: str) -> Callable[[Any], Any]:
    from pydantic_core import SchemaValidator, ValidationError, __version__

    made = import_module(f"netvaerk.domain.quick.{name}")
    if __version__ != made.MADE_FOR:  # another core than the one that the schema was made for
        return lambda _data: None
    validate = SchemaValidator(made.SCHEMA).validate_python

    def reader(data: Any) -> Any:
        try:
            return validate(data)
        except ValidationError:
            return None

    return reader
