"""Paths as addresses: what a URI may not hold is written as `%` and digits (RFC 3986)."""

import string

_SAFE = frozenset(string.ascii_letters + string.digits + "-._~/")


def address(path: str) -> str:
    """Return a path from the repository's root as a relative URI."""
    return "".join(c if c in _SAFE else "".join(f"%{b:02X}" for b in c.encode("utf-8", "surrogatepass")) for c in path)
