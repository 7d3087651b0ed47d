"""What no command saves: a file that `validate` would call wrong, or that shows a person, where it did not before."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from netvaerk.cli.console import interactive, warn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.domain.filed import Filed
    from netvaerk.repository.carrying import Prepared
    from netvaerk.repository.layout import Ref
    from netvaerk.repository.source import Source
    from netvaerk.repository.store import Store


def guard(store: "Store", prepared: "Prepared", *, typed: bool = True) -> None:
    """Judge what a step would write: a network by its own rules, every record by those about personal data.

    Git keeps what is committed, so the look comes before. What was wrong before stops no step; `validate` tells of it.

    Args:
        store: the repository.
        prepared: the step.
        typed: whether somebody has just typed it, so that a text that is refused is kept for them.

    Raises Findings for an error that the step itself would bring.
    """
    from netvaerk.domain.diagnostic import Severity, line_of
    from netvaerk.repository.layout import ref_of
    from netvaerk.repository.source import parse
    from netvaerk.repository.store import Findings, records_of

    after = {ref: parse(path, write.after) for path, write in prepared.writes.items() if write.after and (ref := ref_of(path))}
    if not after:
        return
    before = {ref: store.reading.sources[ref] for ref in after if ref in store.reading.filed}
    known = Counter(_what(d) for d in _found(store, before, store.reading.filed))
    new = list(_not_counted(_found(store, after, records_of(prepared.register)), known))
    for diagnostic in new:
        if diagnostic.severity is Severity.WARNING and diagnostic.code.startswith("NV8"):
            warn(f"Bemærk: {line_of(diagnostic)}")
    errors = [diagnostic for diagnostic in new if diagnostic.severity is Severity.ERROR]
    if errors:
        raise Findings(errors, "\n".join(("Sådan kan det ikke gemmes. Intet er skrevet.", *(_kept(prepared) if typed else ()))))


def _found(store: "Store", sources: "Mapping[Ref, Source]", filed: "Mapping[Ref, Filed[Any]]") -> "Iterator[Diagnostic]":
    from netvaerk.checks.alone import Alone
    from netvaerk.checks.setting import Setting
    from netvaerk.checks.table import NETWORKS, PERSONAL_DATA, rule
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.clock import today
    from netvaerk.repository.files import holds

    rules, source, faults = store.read_rules
    setting = Setting(rules, today(), lambda path: holds(store.root, path), source, not faults)
    people = [rule(code) for code in PERSONAL_DATA]
    for ref, text in sources.items():
        networks = [rule(code) for code in NETWORKS] if ref.kind is Kind.NETWORK else []
        yield from Alone(setting, [*networks, *people]).judge([(ref, text, filed.get(ref))])


def _what(diagnostic: "Diagnostic") -> tuple[str, str, str]:
    return diagnostic.path, diagnostic.code, diagnostic.message


def _not_counted(found: "Iterable[Diagnostic]", known: "Counter[tuple[str, str, str]]") -> "Iterator[Diagnostic]":
    """Yield what is found more often than before."""
    for diagnostic in found:
        known[_what(diagnostic)] -= 1
        if known[_what(diagnostic)] < 0:
            yield diagnostic


def _kept(prepared: "Prepared") -> "Iterator[str]":
    """Keep what somebody has just typed, a new theme or a network's answers, and tell where it lies."""
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.editor import keep_text
    from netvaerk.repository.layout import ref_of

    for path, write in prepared.writes.items() if interactive() else ():
        ref = ref_of(path)
        if ref and ref.kind is Kind.NETWORK and write.after:
            kept = keep_text(write.after.decode(), f"{ref.id}.md")
            yield f"Det, der ville være skrevet, ligger i {kept}. Dér kan du hente dine ord."
        if ref and ref.kind is Kind.THEME and write.before is None and write.after:
            kept = keep_text(write.after.decode(), f"{ref.id}.md")
            yield f"Din tekst ligger i {kept}. Ret den, og brug den med: netvaerk new-theme --file {kept}"
