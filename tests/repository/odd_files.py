"""Files as people and programs write them: valid, and as odd as YAML allows; each line knows to which entry it belongs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from netvaerk.domain.fault import Where
from netvaerk.domain.text import fold, nfc
from netvaerk.repository.yaml_write import quoted

KEYS = (
    "titel", "status", "netværkstype", "berører", "beru\u0308hrt", "med mellemrum", "2015-morbaerhaven", "a", "🌱", "null", "12",
    "resume\u0301", "type", "på tværs", "kolon: nøgle", "'citat'", "a.b", "ja",
)  # fmt: skip
PLAIN = (
    "velfærd", "2026-05-01", "2026-13-45", "ja", "null", "~", "true", "0123", "909", "3.5", "15.30", "1_000", "Børn & Familier", "a:b",
    "x#y", "http://a.dk/?b=c#d", "-5", "½ time", "🌱 spirer", "smo\u0308rgas", "e\u0301n", "to ord", "A -- B", "50 %", "=",
)  # fmt: skip
BODIES = (
    "",
    "\n",
    "\n# Titel\n\nTekst.\n",
    "Uden tom linje.\n",
    "\n---\n\nstatus: ikke en nøgle\n---\n",
    "\n```yaml\n---\ntitel: x\n---\n```\n",
    "\n~~~\n---\n",
    "\n# 🌱\n\n\tTab og \u2028 linjeskift\x0b.\nMellemrum sidst.   \n\n\n",
    "Ingen ny linje sidst",
    "\nSætext\n===\n\n- [ ] punkt\n",
    "\ne\u0301 og \ufeff midt i\n",
)

# Text of every kind that a file can hold; NUL and half characters are none.
texts = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
    st.text(alphabet="aæ \n\t'\"\\:#-[]{}&*!|>%@`,?~\u2028\x85\u00a0🌱\r", max_size=12),
    st.sampled_from(
        ["", " ", "ja", "null", "0123", "- a", "a: b", "a #b", "---", "...", "\ufeff", "\x01", "\x7f", "é", "e\u0301", "½", "🌱"]
    ),
)


@dataclass(frozen=True)
class Line:
    """One line with its line ending: the entry it belongs to; noise (comments, blank lines) belongs to the collection around it."""

    text: str
    owner: Where
    noise: bool = False


@dataclass
class OddFile:
    """A file, its lines, and the entries that are written in flow style."""

    lines: list[Line] = field(default_factory=list)
    flows: set[Where] = field(default_factory=set)
    body: str = ""
    mark: bytes = b""

    @property
    def front(self) -> str:
        return "".join(line.text for line in self.lines)

    @property
    def raw(self) -> bytes:
        return self.mark + (self.front + self.body).encode()


class _Writer:
    """Draws a front matter line by line."""

    def __init__(self, draw: Callable[..., Any], *, plain: bool) -> None:
        self.draw, self.plain = draw, plain
        self.file = OddFile()
        self.count = 0
        self.anchors: list[str] = []
        self.after_block_scalar = False
        self.last: Where = ()

    def chance(self, one_in: int) -> bool:
        return not self.plain and self.draw(st.integers(0, one_in - 1)) == 0

    def pick(self, values: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(values))

    def put(self, text: str, owner: Where, *, noise: bool = False) -> None:
        self.file.lines.append(Line(text, owner, noise))

    def comment(self, space: str = "") -> str:
        self.count += 1
        return f"{space}# {self.pick(('note', 'a: b', '- x', 'tværs 🌱'))} {self.count}"

    def tail(self, one_in: int = 3) -> str:
        if self.draw(st.integers(0, one_in)) == 0:
            return self.comment(self.pick((" ", "   ")))
        return self.pick(("", "  ")) if self.chance(4) else ""

    def noise(self, indent: int, owner: Where) -> None:
        for _ in range(self.draw(st.integers(0, 2 if self.draw(st.booleans()) else 0))):
            if self.draw(st.booleans()):
                blank = "" if self.plain or self.after_block_scalar else self.pick(("", "", "   "))
                # `|+` keeps the blank lines below it.
                self.put(blank, self.last if self.after_block_scalar else owner, noise=True)
            else:
                # Below a block scalar only a comment at the margin is no text.
                column = 0 if self.after_block_scalar else indent if self.plain else self.pick((0, indent, indent + 3))
                self.put(self.comment(" " * column), owner, noise=True)

    def mapping(self, indent: int, where: Where, depth: int, lead: str | None = None) -> None:
        keys = self.draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique_by=fold))
        for number, key in enumerate(keys):
            start = lead if number == 0 and lead is not None else " " * indent
            if not (number == 0 and lead is not None):
                self.noise(indent, where)
            self.value(start + self.key(key) + ":", indent, (*where, nfc(key)), depth, in_sequence=False)

    def key(self, key: str) -> str:
        bare = all(c.isalnum() or c in "-. 🌱\u0301\u0308" for c in key) and not key[0].isspace()
        style = self.pick(("plain", "plain", "single", "double")) if bare and not self.plain else "plain" if bare else "double"
        space = " " if self.chance(8) else ""
        return {"plain": key, "single": "'" + key.replace("'", "''") + "'", "double": quoted(key)}[style] + space

    def sequence(self, indent: int, where: Where, depth: int, lead: str | None = None) -> None:
        for number in range(self.draw(st.integers(1, 4))):
            start = lead if number == 0 and lead is not None else " " * indent
            if not (number == 0 and lead is not None):
                self.noise(indent, where)
            self.value(start + "-", indent, (*where, number), depth, in_sequence=True)

    def value(self, head: str, indent: int, where: Where, depth: int, *, in_sequence: bool) -> None:
        kinds = ["scalar"] * 4 + ["flow"] + (["mapping", "sequence"] if depth < 3 else [])
        kind = self.pick(kinds)
        self.last, self.after_block_scalar = where, False
        if kind == "scalar":
            self.scalar(head, indent, where)
        elif kind == "flow":
            self.flow(head, indent, where)
        elif in_sequence and self.draw(st.booleans()):
            space = " " if self.plain else " " * self.draw(st.integers(1, 3))
            below = self.mapping if kind == "mapping" or self.plain else self.sequence
            below(indent + 1 + len(space), where, depth + 1, head + space)
        else:
            indentless = kind == "sequence" and not in_sequence and self.draw(st.booleans())
            step = 0 if indentless else 2 if self.plain else self.draw(st.integers(1, 4))
            self.count += 1
            anchor = f" &s{self.count}" if self.chance(10) else ""
            self.put(head + anchor + self.tail(), where)
            below = self.mapping if kind == "mapping" else self.sequence
            below(indent + step, where, depth + 1)

    def scalar(self, head: str, indent: int, where: Where) -> None:
        style = self.pick(
            ("plain", "plain", "double", "single") if self.plain else ("plain", "double", "single", "block", "many", "empty", "odd")
        )
        deep = " " * (indent + 1 + self.draw(st.integers(0, 2)))
        if style == "block":
            self.block_scalar(head, indent, where)
        elif style == "empty":
            self.put(head + self.tail(), where)
        elif style == "many":
            first, last = self.pick((("to", "linjer"), ("'to", "linjer'"), ('"to \\', 'linjer"')))
            self.put(f"{head} {first}", where)
            if self.draw(st.booleans()):
                self.put("", where)
            self.put(deep + last + self.tail(), where)
        elif style == "odd":
            self.put(f"{head} {self.odd()}{self.tail()}", where)
        else:
            written = self.one_line(style)
            if self.chance(6):
                self.put(head + self.tail(), where)
                self.put(deep + written + self.tail(), where)
            else:
                self.put(f"{head} {written}{self.tail()}", where)

    def one_line(self, style: str) -> str:
        if style == "plain":
            return str(self.pick(PLAIN))
        text = self.draw(texts)
        if style == "single":
            return "'" + "".join(c for c in text if c.isprintable()).replace("'", "''") + "'"
        return quoted(text)

    def odd(self) -> str:
        """Anchors and aliases."""
        if self.anchors and self.draw(st.booleans()):
            return f"*{self.pick(self.anchors)}"
        self.count += 1
        self.anchors.append(f"a{self.count}")
        return f"&a{self.count} {self.one_line(self.pick(('plain', 'double')))}"

    def block_scalar(self, head: str, indent: int, where: Where) -> None:
        chomp = self.pick(("", "-", "+"))
        deep = indent + 1 + self.draw(st.integers(0, 2))
        digit = str(deep - indent) if self.draw(st.booleans()) else ""
        order = self.pick((digit + chomp, chomp + digit))
        self.put(f"{head} {self.pick(('|', '>'))}{order}{self.comment(' ') if self.chance(4) else ''}", where)
        for _ in range(self.draw(st.integers(1, 3))):
            inner = self.pick(("tekst", "# ingen kommentar", "nøgle: nej", "- nej", "--- nej", "🌱  ", "  dybere")) if digit else "tekst  "
            self.put(" " * deep + inner, where)
        for _ in range(self.draw(st.integers(0, 2))):
            self.put("", where)
        self.after_block_scalar = True

    def flow(self, head: str, indent: int, where: Where) -> None:
        self.file.flows.add(where)
        deep = " " * (indent + 1)
        words = [
            self.pick(("a", "'b'", '"c: #"', "{k: v}", "{k, 'm': }", "[1, [2]]", "{}", "[]", "æøå"))
            for _ in range(self.draw(st.integers(0, 4)))
        ]
        opening, closing = "[]"
        if self.draw(st.booleans()):
            opening, closing = "{}"
            words = [f"{key}: {word}" for key, word in zip(("x", "'y'", "z z", "æ"), words, strict=False)]
        last = "," if words and self.chance(4) else ""
        if self.chance(3):
            self.put(f"{head} {opening}{self.tail()}", where)
            for number, word in enumerate(words):
                comma = "," if number < len(words) - 1 else last
                self.put(f"{deep}{word}{comma}{self.tail()}", where)
            self.put(f"{deep}{closing}{self.tail()}", where)
        else:
            space = self.pick(("", " "))
            self.put(f"{head} {opening}{space}{', '.join(words)}{last}{space}{closing}{self.tail()}", where)


@st.composite
def files(draw: Callable[..., Any], *, plain: bool = False) -> OddFile:
    """A file: with `plain`, as netvaerk and people with an ordinary editor write it."""
    writer = _Writer(draw, plain=plain)
    indent = 0 if plain or draw(st.integers(0, 9)) else 1
    if draw(st.integers(0, 30)):
        writer.mapping(indent, (), 0)
    writer.noise(0, ())
    made = writer.file
    made.body = draw(st.sampled_from(BODIES))
    made.lines = [
        Line("---" + ("" if plain else draw(st.sampled_from(("", "  ")))), (), noise=True),
        *made.lines,
        Line("---", (), noise=True),
    ]
    ending = draw(st.sampled_from(("\n", "\r\n") if plain else ("\n", "\r\n", "")))
    ends = [ending or draw(st.sampled_from(("\n", "\r\n"))) for _ in made.lines]
    if not made.body and draw(st.booleans()):
        ends[-1] = ""
    made.lines = [Line(line.text + end, line.owner, line.noise) for line, end in zip(made.lines, ends, strict=True)]
    if ending == "\r\n":
        made.body = made.body.replace("\n", "\r\n")
    made.mark = draw(st.sampled_from((b"", b"", b"\xef\xbb\xbf")))
    return made
