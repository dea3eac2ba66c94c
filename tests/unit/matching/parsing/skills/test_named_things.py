"""Tools, certificates and languages by name, and framework skills in an author's own words."""

import pytest

from career_framework import SkillLevel
from matching.parsing.skills.named import named_ids
from matching.parsing.skills.skill_lines import level_asked, skill_asked


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wrote services in Java", {"tool:java"}),
        ("Wrote pages in JavaScript", {"tool:javascript"}),
        ("Built the forms with Django", {"tool:django", "tool:python"}),
        ("React to incidents and excel at phone calls", set()),
        ("Front ends in React", {"tool:react", "tool:javascript"}),
        ("K8s clusters, ASP.NET services", {"tool:kubernetes", "tool:.net"}),
        ("Advised the Welsh Government", set()),
        ("Proud of a village that loves rugby, Welsh or not", set()),
        ("Answered calls in Welsh and English", {"language:cy", "language:en"}),
        ("Welsh (fluent)", {"language:cy"}),
        ("Yn siarad Cymraeg yn rhugl", {"language:cy"}),
        ("Kept the Welsh Language Standards", {"tool:welsh language standards"}),
    ],
)
def test_a_thing_is_found_by_its_own_name_only(text: str, named: set[str]) -> None:
    assert named_ids(text) == named


def test_a_bare_language_counts_under_a_heading_of_languages() -> None:
    assert named_ids("Polish, and a little Welsh from school", is_listed=True) == {"language:pl", "language:cy"}


@pytest.mark.parametrize(
    ("line", "skill", "level"),
    [
        ("Expert in data modelling", "data-modelling", SkillLevel.EXPERT),
        ("Working knowledge of incident management", "incident-management", SkillLevel.WORKING),
        ("Prototyping (practitioner)", "prototyping", SkillLevel.PRACTITIONER),
        ("Some awareness of information security", "information-security", SkillLevel.AWARENESS),
        ("Stakeholder management", "stakeholder-relationship-management", None),
        ("Rheoli newid", "change-management", None),
        ("Terraform", None, None),
        ("Analysis", None, None),
        ("Working with subject matter experts on the prototyping of letters and leaflets", None, None),
    ],
)
def test_a_line_that_says_little_else_asks_for_a_skill(
    line: str, skill: str | None, level: SkillLevel | None
) -> None:
    assert (skill_asked(line), level_asked(line)) == (skill, level)
