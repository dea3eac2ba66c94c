"""What a reader takes from an advert pasted as text: the lines that ask for something, and how much."""

import pytest

from matching.parsing.adverts.asked import asked
from matching.profiles import Importance

ENGLISH = """About us
Glanwern Borough Council serves 90,000 people. We are proud of our award-winning parks.

The role
You will build pipelines that bring data from housing and social care
together, so that managers can see what is happening.

Essential criteria
• Python, SQL and Airflow; AWS desirable
• Kubernetes
• Explaining to people who use data, and to
  their managers, what it can and cannot say
• Experience with:
   - Terraform
   - Azure or Google Cloud
• An interest in the Local Government Pension Scheme

Nice to have
Working knowledge of Power BI
Welsh

What we offer
A pension scheme and 28 days of leave
Experience of a great place to work

How to apply
Send your CV by 3 May.
"""
WELSH = """Rydym yn gyngor cyfeillgar ger y môr.

Hanfodol
- Profiad o gefnogi defnyddwyr
- Active Directory

Dymunol:
- Sgiliau Cymraeg

Beth rydym yn ei gynnig
- Pensiwn a gwyliau
"""


def _lines(text: str) -> list[tuple[str, str]]:
    return [(line.text, line.importance.value) for line in asked(text)]


def test_headings_say_what_is_essential_what_would_help_and_what_is_beside_the_point() -> None:
    assert _lines(ENGLISH) == [
        ("Python", "essential"),
        ("SQL", "essential"),
        ("Airflow", "essential"),
        ("AWS", "desirable"),
        ("Kubernetes", "essential"),
        ("Explaining to people who use data, and to their managers, what it can and cannot say", "essential"),
        ("Terraform", "essential"),
        ("Azure or Google Cloud", "essential"),
        ("An interest in the Local Government Pension Scheme", "essential"),
        ("Working knowledge of Power BI", "desirable"),
        ("Welsh", "desirable"),
    ]
    assert all(line.is_listed for line in asked(ENGLISH))


def test_a_welsh_advert_is_read_by_its_own_headings() -> None:
    assert _lines(WELSH) == [
        ("Profiad o gefnogi defnyddwyr", "essential"),
        ("Active Directory", "essential"),
        ("Sgiliau Cymraeg", "desirable"),
    ]


@pytest.mark.parametrize(
    ("heading", "importance"),
    [
        ("Essential", "essential"),
        ("## Essential skills and experience", "essential"),
        ("**Person specification**", "essential"),
        ("You will have:", "essential"),
        ("What you'll need", "essential"),
        ("What we’re looking for", "essential"),
        ("About you", "essential"),
        ("Meini prawf hanfodol", "essential"),
        ("Amdanoch chi", "essential"),
        ("Desirable criteria", "desirable"),
        ("Nice to have", "desirable"),
        ("Bonus points for:", "desirable"),
        ("Meini prawf dymunol", "desirable"),
    ],
)
def test_lines_under_a_heading_that_asks_are_asked(heading: str, importance: str) -> None:
    assert _lines(f"{heading}\n\n- Kubernetes\n") == [("Kubernetes", importance)]


@pytest.mark.parametrize(
    "heading",
    [
        "About us",
        "What we offer",
        "Benefits",
        "How to apply",
        "## Our values",
        "Equal opportunities",
        "Salary and hours",
        "Sut i wneud cais",
        "Buddion",
        "Amdanom ni",
    ],
)
def test_lines_under_other_headings_are_not(heading: str) -> None:
    text = f"Essential\n- Kubernetes\n\n{heading}\n- Experience of a team that cares\n"
    assert _lines(text) == [("Kubernetes", "essential")]


def test_a_heading_within_a_heading_keeps_its_part() -> None:
    text = (
        "## Essential\n### Technical\n- Linux\n### Other\n- Driving between sites\n## Notes\n- Parking is by permit\n"
    )
    assert [line for line, _ in _lines(text)] == ["Linux", "Driving between sites"]


def test_running_text_loses_what_is_about_the_employer_and_the_terms() -> None:
    text = (
        "We are looking for an administrator to join our friendly team. You will look after\n"
        "Linux servers. You'll have experience of Ansible. Knowledge of VMware is desirable. We offer a pension.\n"
        "To apply, send your CV. We are an equal opportunities employer. Salary: £32,000.\n"
    )
    assert _lines(text) == [
        ("You will look after Linux servers", "essential"),
        ("You'll have experience of Ansible", "essential"),
        ("Knowledge of VMware", "desirable"),
    ]
    assert not any(line.is_listed for line in asked(text))


def test_what_there_is_to_do_is_asked_where_nothing_else_is() -> None:
    text = "The role\n- Keep the servers of four councils running\n\nBenefits\n- Free parking by the sea\n"
    assert _lines(text) == [("Keep the servers of four councils running", "essential")]


@pytest.mark.parametrize(
    "lines",
    [
        ["- Explaining what went wrong to managers, colleagues and the people who rely on it"],
        ["- Explaining what went wrong to managers,", "  colleagues and the people who", "  rely on it"],
        ["• Explaining what went wrong to managers, colleagues", "and the people who rely on it"],
        ["Explaining what went wrong to managers, colleagues and the", "people who rely on it"],
    ],
)
def test_where_a_page_breaks_a_line_changes_nothing(lines: list[str]) -> None:
    asked_for = "Explaining what went wrong to managers, colleagues and the people who rely on it"
    assert _lines("\n".join(["Essential", *lines])) == [(asked_for, "essential")]


def test_short_lines_one_below_the_other_stay_apart() -> None:
    text = "Essential\nCustomer service\nTouch typing\nA driving licence\n"
    assert [line for line, _ in _lines(text)] == ["Customer service", "Touch typing", "A driving licence"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Python, SQL and Airflow", ["Python", "SQL", "Airflow"]),
        ("Good knowledge of HTML, CSS and JavaScript", ["HTML", "CSS", "JavaScript"]),
        ("Linux; running servers in a data centre", ["Linux", "running servers in a data centre"]),
        ("Java or Kotlin", ["Java or Kotlin"]),
        ("Tools such as Jira, Trello and Asana", ["Tools such as Jira, Trello and Asana"]),
        ("Talking with residents, councillors and suppliers", ["Talking with residents, councillors and suppliers"]),
        ("Azure (desirable)", ["Azure"]),
    ],
)
def test_a_line_that_names_several_things_is_parted(line: str, parts: list[str]) -> None:
    assert [text for text, _ in _lines(f"Essential\n- {line}\n")] == parts


def test_an_advert_of_nothing_but_terms_asks_for_nothing() -> None:
    assert asked("We offer a pension and 25 days of annual leave. Closing date: 3 May.") == ()
    assert Importance.ESSENTIAL not in {line.importance for line in asked("")}
