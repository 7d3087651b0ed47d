"""What `netvaerk validate` is measured by: read every record below a folder and construct its front matter with libyaml, no more.

    python bench/yardstick.py FOLDER

This is what a straightforward tool does at best, before it has checked anything.
"""

import sys
from pathlib import Path

import yaml  # type: ignore[import-untyped,unused-ignore]


def main() -> None:
    """Read all records and throw them away."""
    for path in Path(sys.argv[1]).rglob("*.md"):
        front = path.read_text(encoding="utf-8").split("---\n", 2)[1]
        yaml.load(front, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
