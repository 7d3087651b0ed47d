"""The values of a record, or of a part of it, that pydantic's core has put together without a model."""

from typing import Any


class Values:
    """Has the same attributes as an instance of the model, and none of pydantic's methods."""

    # The last three are pydantic's core's own.
    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    def __eq__(self, other: object) -> bool:
        """True for the same values of the same model, whoever has put them together."""
        if type(other).__name__ != type(self).__name__:
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self) -> int:
        """As the models: all values count."""
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        """The model's name and the values."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse to be changed, as the models do."""
        raise AttributeError(f"{type(self).__name__}.{name}")
