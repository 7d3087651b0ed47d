"""Programs that some tests need and not every machine has. CI has them all, and there a missing one is a failure."""

import os
import shutil
from importlib.util import find_spec

import pytest

ALL = "NETVAERK_ALL_TESTS"


def program(*names: str) -> str:
    """Return the path of the first of `names` that the machine has; skip the test where it has none."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found or absent(" or ".join(names))


def package(*names: str) -> None:
    """Skip the test where one of these Python packages is not installed."""
    for name in names:
        if find_spec(name) is None:
            absent(name)


def absent(what: str) -> str:
    """Skip the test for want of `what`; fail it where all tests are to be run."""
    if os.environ.get(ALL):
        pytest.fail(f"{what} is missing, and .ci/run must install it")
    pytest.skip(f"{what} is not installed")
