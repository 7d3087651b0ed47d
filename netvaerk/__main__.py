"""The entry point: the version is answered before anything is imported, all else goes to the command line."""

import gc
import os
import sys

from netvaerk import __version__

# Most commands are over before there is garbage worth looking for.
_RARELY = 100_000


def main(arguments: list[str] | None = None) -> int:
    """Run `netvaerk` with `arguments` (default: those of the process) and return its exit code."""
    whole_process = arguments is None
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == ["--version"]:
        try:
            print(f"netvaerk {__version__}", flush=True)
        except OSError:
            pass  # the command line knows what to do about it
        else:
            return 0
    gc.set_threshold(_RARELY)
    # What a record is depends on netvaerk alone; to look for other packages' plugins also takes longer than to read a hundred records.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from netvaerk.cli.main import main as run

    code = run(arguments)
    if whole_process:
        gc.freeze()  # it ends here: to look for garbage once more would take as long as reading fifty files
    return code


if __name__ == "__main__":
    sys.exit(main())
