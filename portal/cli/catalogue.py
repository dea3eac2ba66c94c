"""The Welsh catalogue: kept in step with the code, every string translated."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
PORTAL = ROOT / "portal"
WELSH = PORTAL / "translations" / "cy" / "LC_MESSAGES" / "messages.po"
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2"), ("**/templates/**.txt", "jinja2")]
OPTIONS = {name: {"trimmed": "true"} for name in ("**/templates/**.html", "**/templates/**.txt")}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "lazy_gettext": None,
    "lazy_ngettext": (1, 2),
    "lazy_pgettext": ((1, "c"), 2),
}


def extracted() -> Catalog:
    """Return every string the portal's code and templates ask to have translated."""
    found = Catalog(locale="cy")
    for _file, _line, message, _comments, context in extract_from_dir(
        str(PORTAL), method_map=METHODS, options_map=OPTIONS, keywords=KEYWORDS
    ):
        found.add(message, context=context)
    return found


def stored() -> Catalog:
    """Return the Welsh catalogue as committed."""
    with WELSH.open("rb") as file:
        return read_po(file, locale="cy")


def updated() -> Catalog:
    """Return the Welsh catalogue with the code's strings: new ones empty, dead ones gone, nothing guessed."""
    catalogue = stored()
    catalogue.update(extracted(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def untranslated(catalogue: Catalog) -> list[Message]:
    """Return messages that lack their Welsh, or one of its plural forms, or are marked fuzzy."""
    return [message for message in catalogue if message.id and (message.fuzzy or not _is_full(message))]


def _is_full(message: Message) -> bool:
    forms = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    return all(forms)


def _text(catalogue: Catalog) -> bytes:
    buffer = BytesIO()
    write_po(buffer, catalogue, width=110, no_location=True, sort_output=True, omit_header=False)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((b'"POT-Creation-Date', b'"PO-Revision-Date')))


@click.command()
@click.option(
    "--check", is_flag=True, help="Change nothing; fail when the catalogue is stale or a string lacks Welsh."
)
def catalogue(*, check: bool) -> None:
    """Bring the Welsh catalogue in step with the code and list what still wants Welsh."""
    wanted = updated()
    missing = untranslated(wanted)
    for message in missing:
        click.echo(f"wants Welsh: {message.id!r}")
    if check:
        _check_ids(wanted)
        if missing:
            raise click.ClickException(f"{len(missing)} strings lack their Welsh in {WELSH.relative_to(ROOT)}")
        return
    with TemporaryDirectory(dir=WELSH.parent) as folder:
        fresh = Path(folder) / WELSH.name
        fresh.write_bytes(_text(wanted))
        fresh.replace(WELSH)
    click.echo(f"{len(wanted)} strings, {len(missing)} without Welsh")


def _check_ids(wanted: Catalog) -> None:
    keys = {(str(message.id), message.context) for message in wanted if message.id}
    have = {(str(message.id), message.context) for message in stored() if message.id}
    if keys != have:
        names = ", ".join(sorted(name for name, _ in keys ^ have)[:10])
        raise click.ClickException(f"the catalogue is out of step with the code (run make messages): {names}")
