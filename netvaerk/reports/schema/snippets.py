"""Snippets of VS Code for the front matter of records: one for each key, with what may stand there.

VS Code completes nothing in the front matter of Markdown by a schema; snippets it completes everywhere, and since January 2026
only in the files that `include` names (older versions offer them in all Markdown).
"""

import re
from collections.abc import Collection, Iterator
from itertools import count
from typing import Any

from netvaerk.reports.schema.kinds import KINDS
from netvaerk.reports.schema.model import plain_schema

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_Schema = dict[str, Any]


def snippets() -> dict[str, Any]:
    """Return the content of a `.code-snippets` file: every key of every kind of record."""
    made: dict[str, Any] = {}
    for kind in KINDS.values():
        if kind.glob.endswith(".md"):
            schema, definitions = plain_schema(kind)
            for key, value in schema["properties"].items():
                made[f"{kind.title}: {key}"] = {
                    "scope": "markdown",
                    "include": [f"**/{kind.glob}"],
                    "prefix": key,
                    "body": list(_Body(definitions).entry(key, value, "")),
                    "description": f"{kind.title}: {value.get('description', key)}",
                }
    return made


class _Body:
    """The lines of one snippet; its places to fill in are numbered through."""

    def __init__(self, definitions: dict[str, _Schema]) -> None:
        self._definitions = definitions
        self._place = count(1)

    def entry(self, key: str, schema: _Schema, indent: str) -> Iterator[str]:
        """The lines of a key and its value."""
        meant = self._meant(schema)
        if meant.get("type") == "array":
            yield f"{indent}{key}:"
            yield from self._item(self._meant(meant["items"]), f"{indent}  ")
        elif meant.get("type") == "object":
            yield f"{indent}{key}:"
            yield from self._keys(meant, f"{indent}  ")
        else:
            yield f"{indent}{key}: {self._scalar(meant)}"

    def _item(self, schema: _Schema, indent: str) -> Iterator[str]:
        lines = list(self._keys(schema, f"{indent}  ")) if schema.get("type") == "object" else [f"{indent}  {self._scalar(schema)}"]
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]

    def _keys(self, schema: _Schema, indent: str) -> Iterator[str]:
        """The keys that must be there; all of them where none must, and a place for one where none is known."""
        keys: _Schema = schema.get("properties", {})
        required: Collection[str] = schema.get("required", keys)
        for key in [k for k in keys if k in required]:
            yield from self.entry(key, keys[key], indent)
        if not keys:
            yield f"{indent}${next(self._place)}"

    def _scalar(self, schema: _Schema) -> str:
        number = next(self._place)
        if "enum" in schema:
            return f"${{{number}|{','.join(schema['enum'])}|}}"
        if schema.get("type") == "boolean":
            return f"${{{number}|true,false|}}"
        if schema.get("format") == "date":
            return f"${{{number}:{_TODAY}}}"
        could_be_number = schema.get("type") == "string" and re.search(schema.get("pattern", ""), "15.30")
        return f'"${number}"' if could_be_number else f"${number}"

    def _meant(self, schema: _Schema) -> _Schema:
        """The schema behind a reference, and the first of several that is not `null`."""
        if "$ref" in schema:
            return self._meant(self._definitions[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema:
            return self._meant(next(inner for inner in schema["anyOf"] if inner.get("type") != "null"))
        return schema
