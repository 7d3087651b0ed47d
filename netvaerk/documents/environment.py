"""The one place where a template meets the text of records. Whatever an expression gives is plain text, and is escaped."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, Undefined
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from netvaerk.documents.anchors import link
from netvaerk.documents.markdown import Markdown
from netvaerk.documents.short import sentence
from netvaerk.documents.template_fault import NotAllowed, told
from netvaerk.domain.danish import counted, decimal, listed, long_date, short_date
from netvaerk.domain.errors import Refusal
from netvaerk.domain.markdown import escape
from netvaerk.domain.text import did_you_mean
from netvaerk.repository.own_files import OwnFiles
from netvaerk.repository.templates import read_template

MOST_CHARACTERS = 1_000_000
# What can follow a `|`: our own, with what they do (docs/ordliste.md shows it), and those of Jinja's that do no harm.
OWN_FILTERS = {
    "antal": (counted, 'Et antal med sit ord i ental eller flertal, fx antal("tema", "temaer")'),
    "dato": (short_date, "En dato som 21-04-2015"),
    "henvis": (link, "Et link til overskriften med denne tekst, eller med den tekst, der står i parentesen"),
    "langdato": (long_date, "En dato som 21. april 2015"),
    "opremset": (listed, "En liste som »a, b og c«"),
    "sætning": (sentence, "Teksten med punktum til sidst, hvis det mangler"),
    "tal": (decimal, "Et tal med én decimal og komma; en streg, hvor der intet er"),
}
JINJA_FILTERS = ("default", "first", "join", "last", "length", "list", "map", "rejectattr", "selectattr")
# A line that holds nothing but a block leaves nothing behind.
_SPACES = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}


def render(name: str, facts: Mapping[str, Any], own: OwnFiles | None) -> str:
    """Return the document that a template makes of facts.

    Args:
        name: the template, as `referat.md.j2`.
        facts: what the template can name.
        own: the repository's own files, whose templates win over those that netvaerk brings.

    Raises Refusal, with template and line, for every fault in a template.
    """
    try:
        template = _Templates(own).get_template(name)
        return "".join(_bounded(template.generate(facts))).strip("\n") + "\n"
    except Exception as error:
        raise told(error, name) from None


def _bounded(parts: Iterator[str]) -> Iterator[str]:
    written = 0
    for part in parts:
        written += len(part)
        if written > MOST_CHARACTERS:
            raise Refusal(f"Skabelonen holder ikke op: Dokumentet er længere end {MOST_CHARACTERS} tegn.")
        yield part


def _finalize(value: object) -> str:
    """What is written for an expression: its text, escaped unless it is Markdown made here."""
    if isinstance(value, Markdown):
        return value
    if isinstance(value, Undefined | str) or type(value) is int:
        return escape(str(value))
    raise Refusal("En værdi, der ikke er tekst, kan ikke skrives. En dato skrives med |dato, et tal med |tal og en liste med |opremset.")


class _Unknown(StrictUndefined):
    """A name that the facts do not hold."""

    @property
    def _undefined_message(self) -> str:
        known = self._undefined_obj if isinstance(self._undefined_obj, Mapping) else ()
        if self._undefined_exception is SecurityError:
            return f"»{self._undefined_name}« kan ikke bruges i en skabelon."
        return f"Navnet »{self._undefined_name}« findes ikke.{did_you_mean(str(self._undefined_name), known)}"


class _Code(CodeGenerator):
    """Leaves out the blocks whose text would be taken for plain text, or would pass an expression by."""

    def _refused(self, node: Any, frame: Any) -> None:  # noqa: ARG002
        raise NotAllowed("Blokkene set, filter, call og autoescape kan ikke bruges. Brug macro eller include.", node.lineno, self.name)

    visit_AssignBlock = visit_FilterBlock = visit_CallBlock = visit_ScopedEvalContextModifier = _refused  # noqa: N815


class _Compiled(BytecodeCache):
    """What templates were compiled to in this process, by name and text: most papers share most of their parts."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that its text was compiled to before, if it was."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class _Templates(ImmutableSandboxedEnvironment):
    code_generator_class = _Code
    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, own: OwnFiles | None) -> None:
        loader = FunctionLoader(lambda name: (read_template(name, own), name, None))
        super().__init__(loader=loader, undefined=_Unknown, finalize=_finalize, bytecode_cache=_COMPILED, **_SPACES)
        self.filters = {name: FILTERS[name] for name in JINJA_FILTERS} | {name: function for name, (function, _) in OWN_FILTERS.items()}
        self.globals.clear()

    def call(self, context: Context, called: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls. A macro's, a block's or a loop's text was escaped as it was made."""
        result = super().call(context, called, *args, **kwargs)
        return Markdown(result) if isinstance(called, Macro | BlockReference | LoopContext) else result

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Texts and dates have no methods here: `format` of Markdown gives Markdown, whatever it is given; a date knows today."""
        return not isinstance(obj, str | date) and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """See `is_safe_attribute`."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Count with numbers alone: text can be multiplied until no memory is left."""
        if operator == "**":
            raise Refusal("Regnetegnet ** kan ikke bruges i en skabelon.")
        if not (isinstance(left, int) and isinstance(right, int)):
            raise Refusal(f"Regnetegnet {operator} kan kun bruges mellem hele tal.")
        return super().call_binop(context, operator, left, right)
