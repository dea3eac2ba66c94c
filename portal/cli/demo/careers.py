"""What is known of each kind of work: role levels, job titles, tools, and things people say they did."""

from dataclasses import dataclass
from functools import cache

from portal.cli.demo.wording import Both, all_both, load

GROUPS = (
    "developer",
    "devops",
    "infrastructure",
    "data_engineer",
    "data_analyst",
    "data_scientist",
    "business_analyst",
    "delivery",
    "product",
    "user_researcher",
    "designer",
    "content",
    "tester",
    "security",
    "service_desk",
    "architect",
)
STAGES = ("entry", "developing", "practitioner", "senior", "lead")


@dataclass(frozen=True, slots=True)
class Achievement:
    """A sentence with slots such as {service} and {n}; `level` is the skill level (1 to 4) it shows."""

    level: int
    text: Both


@dataclass(frozen=True, slots=True)
class Career:
    """One kind of work. `roles` maps framework role id → stage → framework level id."""

    group: str
    near: tuple[str, ...]
    roles: dict[str, dict[str, str]]
    titles: dict[str, tuple[Both, ...]]
    tools: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]  # slot → the tools that make sense in it
    skills: tuple[Both, ...]
    certificates: tuple[str, ...]
    degrees: tuple[Both, ...]
    achievements: tuple[Achievement, ...]


@cache
def career(group: str) -> Career:
    """Return the career of one of `GROUPS`. Raises FileNotFoundError for any other name."""
    data = load(f"careers/{group}")
    return Career(
        group=group,
        near=tuple(data["near"]),
        roles=data["roles"],
        titles={stage: all_both(titles) for stage, titles in data["titles"].items()},
        tools=tuple(data["tools"]),
        kinds={kind: tuple(tools) for kind, tools in data["kinds"].items()},
        skills=all_both(data["skills"]),
        certificates=tuple(data["certificates"]),
        degrees=all_both(data["degrees"]),
        achievements=tuple(Achievement(level, Both(english, welsh)) for level, english, welsh in data["bullets"]),
    )
