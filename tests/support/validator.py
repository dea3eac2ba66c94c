"""HTML as html-validate judges it: doubled ids, wrong nesting, references to nothing, ARIA misuse."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = ROOT / "node_modules" / ".bin" / "html-validate"
RULES = Path(__file__).parent / "html-validate.json"


def problems(pages: Mapping[str, str], folder: Path) -> list[str]:
    """Return what is wrong with pages (address → HTML), a line each; `folder` is empty and may be written to."""
    if not COMMAND.exists():
        raise RuntimeError("html-validate is missing: run npm ci")
    names = {}
    for number, (path, text) in enumerate(pages.items()):
        file = folder / f"{number:03d}.html"
        file.write_text(text, encoding="utf-8")
        names[str(file)] = path
    found = subprocess.run(  # noqa: S603 - the validator of package.json, on files just written
        [str(COMMAND), "--config", str(RULES), "--formatter", "json", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{names[report['filePath']]}:{message['line']} {message['ruleId']}: {message['message']}"
        for report in json.loads(found.stdout)
        for message in report["messages"]
    ]
