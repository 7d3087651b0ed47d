"""What makes VS Code complete and check the files.

`netvaerk.yaml` is completed and checked by the extension YAML of Red Hat (redhat.vscode-yaml), whose language server reads schemas of
2020-12 from 1.20 on. It does not look into the front matter of Markdown (redhat-developer/vscode-yaml, issue 207). Neither do others
help: the schema plugin of remark reads draft-07 only and completes nothing, and Front Matter CMS has content types of its own. So for
records snippets complete, and a task checks with `netvaerk validate` itself, whose findings VS Code shows in the files.
"""

from typing import Any

from netvaerk.domain.diagnostic import Severity
from netvaerk.reports.harmless import dump
from netvaerk.reports.schema.kinds import KINDS
from netvaerk.reports.schema.model import schema_of
from netvaerk.reports.schema.snippets import snippets

FOLDER = ".vscode"
_SCHEMAS = "netvaerk"
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def schema_files() -> dict[str, str]:
    """Return the schemas of all kinds of file by file name."""
    return {f"{name}.schema.json": dump(schema_of(name)) for name in KINDS}


def settings() -> str:
    """Return `settings.json`: which schema is for `netvaerk.yaml`, and that Ctrl+Space in Markdown offers the keys first."""
    return dump(
        {
            "yaml.schemas": {f"{FOLDER}/{_SCHEMAS}/netvaerk.schema.json": KINDS["netvaerk"].glob},
            "[markdown]": {"editor.snippetSuggestions": "top", "editor.wordBasedSuggestions": "off"},
        }
    )


def vscode_files() -> dict[str, str]:
    """Return the files of the folder `.vscode` by path."""
    task = {
        "label": "netvaerk validate",
        "type": "process",
        "command": "netvaerk",
        "args": ["validate"],
        "group": {"kind": "build", "isDefault": True},
        "presentation": {"reveal": "silent", "clear": True},
        "problemMatcher": [_matcher(severity) for severity in Severity],
    }
    return {
        "settings.json": settings(),
        "extensions.json": dump({"recommendations": ["redhat.vscode-yaml"]}),
        "tasks.json": dump({"version": "2.0.0", "tasks": [task]}),
        "netvaerk.code-snippets": dump(snippets()),
        **{f"{_SCHEMAS}/{name}": text for name, text in schema_files().items()},
    }


def _matcher(severity: Severity) -> dict[str, Any]:
    """How VS Code reads the findings of one weight in the plain report; errors are those without a word for their weight."""
    words = [f"{s.value}: " for s in Severity if s is not Severity.ERROR]
    weight = f"(?!{'|'.join(words)})" if severity is Severity.ERROR else f"{severity.value}: "
    return {
        "owner": f"netvaerk-{_SEVERITIES[severity]}",
        "source": "netvaerk",
        "severity": _SEVERITIES[severity],
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": rf"^(.+?):(\d+):(\d+) (NV\d+) {weight}(.*)$",
            "file": 1,
            "line": 2,
            "column": 3,
            "code": 4,
            "message": 5,
        },
    }
