"""Reads front matter in which nothing is wrong, without pydantic's models: making them takes longer than reading a hundred files."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


def read(name: str, data: Any) -> Any:
    """Return what the model would make of a front matter, with the same values and traits; None where only the model can tell.

    Args:
        name: the module of the model, as `theme`.
        data: the front matter as plain values, typed as the model spells its keys.
    """
    from pydantic_core import ValidationError

    validator = _validator(name)
    try:
        return validator.validate_python(data) if validator else None
    except ValidationError:
        return None


@cache
def _validator(name: str) -> "SchemaValidator | None":
    """None where the core is not the one that the schema was made for."""
    from pydantic_core import SchemaValidator, __version__

    made = import_module(f"netvaerk.domain.quick.{name}")
    return SchemaValidator(made.SCHEMA) if __version__ == made.MADE_FOR else None
