"""What makes a finding the same finding although lines above it come and go."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.reports.context import Context


def fingerprints(found: Sequence[Diagnostic], context: Context) -> list[str]:
    """Return one fingerprint a finding: of its code, its file, the value it points at, and which of several alike it is.

    A finding that points at no value of its own (something is missing) is known by its message.
    """
    seen: Counter[str] = Counter()
    marks = []
    for diagnostic in found:
        value = context.value(diagnostic)
        subject = diagnostic.message if value.strip("- \t") == "" else value
        same = f"{diagnostic.code}\0{diagnostic.path}\0{subject}"
        marks.append(hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest())
        seen[same] += 1
    return marks
