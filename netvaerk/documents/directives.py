"""Comments in a template's Markdown that say something to the formats and show nowhere in the git host.

`<!-- diagram: spredning -->` before a table: formats that can, draw it. `<!-- mærke: indledning -->`: a name for what follows.
`<!-- ny side -->` before a heading: formats with pages begin one there.
Text of records cannot write one: its `<` is escaped.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_DIRECTIVE = re.compile(r"<!-- (?:(diagram|mærke): ([^<>\n]+?)|(ny side)) -->")
_TYPES = {"diagram": "directive_figure", "mærke": "directive_mark", "ny side": "directive_page"}


@cache
def parser() -> "MarkdownIt":
    """The reading of a paper's Markdown: CommonMark with tables and directives; other HTML is text."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.block.ruler.before("paragraph", "directive", _directive, {"alt": ["paragraph", "reference"]})
    return reader


def _directive(state: "StateBlock", line: int, _end: int, silent: bool) -> bool:
    if state.level or state.is_code_block(line):
        return False
    found = _DIRECTIVE.fullmatch(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip())
    if not found:
        return False
    if not silent:
        token = state.push(_TYPES[found[1] or found[3]], "", 0)
        token.content = found[2] or ""
        token.block = True
        token.map = [line, line + 1]
        state.line = line + 1
    return True
