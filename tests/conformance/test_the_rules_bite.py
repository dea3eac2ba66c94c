"""The instruments find planted faults: a rule that finds nothing anywhere proves nothing by itself."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from portal.web.shared.access import PUBLIC
from tests.conformance.test_welsh import ENGLISH, words
from tests.support.browser import look
from tests.support.pages import Html
from tests.support.routes import Entry
from tests.support.site import Site
from tests.support.validator import problems

FAULTY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Faulty</title>
<style>#shy:focus { outline: none; }</style></head><body>
<main><h1>Faulty</h1><img src="data:,"><p style="color: #bbb; background: #fff">Pale</p>
<a href="#here">Here</a><a id="shy" href="#there" style="outline: none">There</a>
<button id="far" type="button">Far</button><p style="width: 900px">Wide</p></main>
<script>document.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && document.activeElement.id === "shy") event.preventDefault();
}); console.error("planned");</script>
</body></html>"""


@pytest.mark.browser
def test_the_browser_sees_planted_faults(page: Page) -> None:
    seen = look(page, f"data:text/html,{quote(FAULTY)}", keyboard=True)
    found = {line.partition(" ")[0] for line in seen.axe}
    assert {"image-alt", "color-contrast"} <= found
    assert "the skip link does not come first" in seen.keyboard
    assert any(line.startswith("out of reach") and 'id="far"' in line for line in seen.keyboard)
    assert any(line.startswith("focus cannot be seen") and 'id="shy"' in line for line in seen.keyboard)
    assert seen.too_wide
    assert "planned" in seen.complaints


def test_the_validator_sees_planted_faults(tmp_path: Path) -> None:
    html = FAULTY.replace("<p>", "<p><div>").replace('id="far"', 'id="shy"')
    found = {line.split()[1].rstrip(":") for line in problems({"/faulty": html}, tmp_path)}
    assert {"no-dup-id", "no-inline-style"} <= found


def test_a_route_with_an_argument_nobody_knows_is_not_passed_over(site: Site) -> None:
    entry = Entry("staff.new", "/staff/<thing_id>", frozenset({"thing_id"}), frozenset({"GET"}), PUBLIC)
    with pytest.raises(LookupError, match="thing_id"):
        entry.cases(site.world)


def test_english_is_told_from_welsh_and_other_languages_are_left_alone() -> None:
    html = (
        '<html lang="cy"><body><p>Rydych chi yma</p><p>You are here</p><p lang="en">Which is fine</p></body></html>'
    )
    texts = Html("/cy", "cy", 200, "text/html", html).texts
    assert [text for text in texts if ENGLISH & words(text)] == ["You are here"]
