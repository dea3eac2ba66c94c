"""No Welsh is missing: every string of the code has its translation, and no Welsh page speaks English."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from portal.cli.catalogue import extracted, stored, untranslated, updated
from portal.domain.organisations.reference import read_reference
from tests.support.pages import Pages, page_entries
from tests.support.routes import Entry
from tests.support.site import EMAIL

PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|\{\w*\}")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.example|\b[A-Z]-[A-Z0-9-]+\b")  # the last: an application's reference
WORD = re.compile(r"[^\W\d_]{3,}")
# Words no Welsh sentence has. (`can`, `was`, `is`, `at`, `her` are left out: they are Welsh words too.)
ENGLISH = frozenset((Path(__file__).parents[1] / "support" / "english_words.txt").read_text().split())
# The same in both languages.
SHARED = frozenset({"band", "contract", "cymraeg", "data", "docx", "english", "hybrid", "json"})
SHARED |= {"njc", "odt", "pdf", "sikh", "srs", "staff", "swyddi"}
# What people and councils wrote of themselves, and what a machine reports to those who run the platform.
WRITTEN_BY_PEOPLE = {"public.demo_message", "public.demo_mail", "admin.failed"}

welsh_pages = pytest.mark.parametrize(
    "entry", [entry for entry in page_entries() if entry.endpoint not in WRITTEN_BY_PEOPLE], ids=lambda e: e.endpoint
)


def ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else (message.id,)


def strings(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, (list, tuple)) else (message.string,)


def test_every_string_of_the_code_has_its_welsh() -> None:
    assert [message.id for message in untranslated(updated())] == []


def test_the_catalogue_holds_the_strings_of_the_code_and_no_others() -> None:
    code = {(str(message.id), message.context) for message in extracted() if message.id}
    catalogue = {(str(message.id), message.context) for message in stored() if message.id}
    assert code == catalogue


def test_translations_keep_the_placeholders() -> None:
    """A plural form may leave the number out ("yfory"); nothing may ask for what is not given."""
    found = []
    for message in stored():
        if not message.id:
            continue
        given = {match for text in ids(message) for match in PLACEHOLDER.findall(text)}
        for text in strings(message):
            used = set(PLACEHOLDER.findall(text))
            is_short = used < given and len(ids(message)) == 1
            if used - given or is_short:
                found.append((message.id, text))
    assert found == []


def fragments(pages: Pages) -> list[str]:
    """Everything people and councils of the world wrote, and names of places, longest first."""
    world = pages.site.world
    found = ["nothing is called this", "The post is no longer needed.", "invited@people.example", EMAIL]
    for account in world.people.values():
        found += [account.name, account.email]
    for cv in world.cvs:
        found += [cv.filename, *(" ".join(cv.profile[text].split()) for text in ("text", "blind_text"))]
        found += [line for text in ("text", "blind_text") for line in cv.profile[text].splitlines()]
        found += [job[part] for job in cv.profile["jobs"] for part in ("title", "employer")]
        found += [section["heading"] for section in cv.profile["sections"]]
    for vacancy in [*world.vacancies.values(), *world.elsewhere]:
        found += [vacancy.reference, vacancy.contact_name, vacancy.contact_email]
    found += [application.reference for application in world.applications]
    for facts in read_reference().organisations:
        found += [facts.area.cy, facts.town.cy]
    found += [organisation.area.cy for organisation in world.organisations.values()]
    return sorted({fragment for fragment in found if fragment.strip()}, key=len, reverse=True)


def without(text: str, own: list[str]) -> str:
    """A text without addresses and without what people of the world wrote."""
    text = ADDRESS.sub("", text)
    for fragment in own:
        text = text.replace(fragment, "")
    return text


def words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


@welsh_pages
def test_a_welsh_page_has_no_english_sentence(pages: Pages, entry: Entry) -> None:
    own = fragments(pages)
    for page in pages.of(entry, "cy"):
        if page.mimetype == "text/html":
            found = [text for text in page.texts if ENGLISH & words(without(text, own))]
            assert not found, "\n".join([page.path, *found])


@welsh_pages
def test_a_welsh_page_repeats_no_words_of_the_english_one(pages: Pages, entry: Entry) -> None:
    own = fragments(pages)
    for english, welsh in zip(pages.of(entry, "en"), pages.of(entry, "cy"), strict=True):
        if english.mimetype == "text/html":
            same = set(english.texts) & set(welsh.texts)
            found = sorted(text for text in same if words(without(text, own)) - SHARED)
            assert not found, "\n".join([welsh.path, *found])
