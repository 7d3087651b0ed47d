"""What the model of a record has at a place: which keys, and whether free text stands there."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from netvaerk.domain.fault import Where
from netvaerk.domain.fields import OVER_DEFAULTS, WRITTEN
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Word

Model = type[BaseModel]


def keys_at(model: Model, where: Where) -> list[str]:
    """The keys that the mapping at `where` can hold; empty where they are ids."""
    inner, field = _at(model, where)
    keyed = _keyed(field.annotation) if field and where[-1] == field.alias else None
    if keyed:
        return [str(word) for word in keyed] if isinstance(keyed, type) and issubclass(keyed, Word) else []
    return [field.alias or name for name, field in inner.model_fields.items()] if inner else []


def is_text(model: Model, where: Where) -> bool:
    """True where free text stands, as opposed to a day, an id or a word of a closed list."""
    _, field = _at(model, where)
    return field is not None and any(WRITTEN in parts for parts in (field.metadata, *_metadata(field.annotation)))


def is_required(model: Model, where: Where) -> bool:
    """True for a key that may not be left out, and for a place in a list."""
    _, field = _at(model, where)
    return field is None or field.is_required() or isinstance(where[-1], int)


def in_danish(model: Model, data: Any) -> Any:
    """Return a mapping with all keys as the model and the parts in it spell them; a key that may be left out may also be left empty."""
    if not isinstance(data, dict):
        return data
    known = {fold(field.alias or name): (field.alias or name, field) for name, field in model.model_fields.items()}
    read: dict[Any, Any] = {}
    for key, value in data.items():
        name, field = known.get(fold(key), (key, None)) if isinstance(key, str) else (key, None)
        if field is None:
            read[name] = value
        elif value is not None or field.is_required():
            read[name] = _parts_in_danish(field, value)
    return read


def _parts_in_danish(field: FieldInfo, value: Any) -> Any:
    part = _model_in(field.annotation)
    if part is None or OVER_DEFAULTS in field.metadata:
        return value
    if isinstance(value, list):
        return [in_danish(part, inner) for inner in value]
    if isinstance(value, dict) and _keyed(field.annotation):
        return {key: in_danish(part, inner) for key, inner in value.items()}
    return in_danish(part, value)


def _at(model: Model, where: Where) -> tuple[Model | None, FieldInfo | None]:
    """The model of the mapping at a place, and the field that the place is in: its own, or that of its list or keyed block."""
    inner: Model | None = model
    field: FieldInfo | None = None
    under_key = False
    for part in where:
        if isinstance(part, int):
            continue
        if under_key:
            under_key = False
            continue
        field = _field(inner, part) if inner else None
        if field is None:
            return None, None
        inner, under_key = _model_in(field.annotation), _keyed(field.annotation) is not None
    return inner, field


def _keyed(annotation: Any) -> Any:
    """The type of the keys of a keyed block, None for all else."""
    return get_args(annotation)[0] if get_origin(annotation) is dict else None


def _field(model: Model, key: str) -> FieldInfo | None:
    return next((field for name, field in model.model_fields.items() if fold(field.alias or name) == fold(key)), None)


def _model_in(annotation: Any) -> Model | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)


def _metadata(annotation: Any) -> Iterator[tuple[Any, ...]]:
    """What stands beside the types within an annotation."""
    if hasattr(annotation, "__metadata__"):
        yield annotation.__metadata__
    for arg in get_args(annotation):
        yield from _metadata(arg)
