"""Generated adverts as search documents: the demo's sentences shuffled over roles and councils."""

import random
from collections.abc import Iterator

from career_framework import load_framework
from portal.backends.search.base import Document, Words
from portal.cli.demo.plan import build_plan
from portal.domain.vacancies.models import Contract, WelshNeed, Workplace
from portal.domain.vacancies.working_patterns import working_patterns

COUNCILS = 22
NOW = 1_795_000_000.0
DAY = 86_400.0


def documents(count: int, seed: int = 20) -> Iterator[Document]:
    """Yield `count` adverts, all open at NOW."""
    chance = random.Random(seed)
    framework = load_framework()
    levels = [(role, level) for role in framework.roles.values() for level in role.levels]
    plans = build_plan().vacancies
    english = [line for plan in plans for line in (plan.purpose.en, *(duty.en for duty in plan.duties))]
    welsh = [line for plan in plans for line in (plan.purpose.cy, *(duty.cy for duty in plan.duties)) if line]
    for number in range(count):
        role, level = chance.choice(levels)
        skills = [framework.skill(need.skill_id).name for need in level.requirements]
        picked = chance.sample(range(len(welsh)), 7)
        yield Document(
            key=str(number),
            english=Words(
                " ".join([level.name.en, role.name.en, *role.synonyms.en]),
                " ".join([f"Ref{number}", *(name.en for name in skills), *(english[place] for place in picked)]),
            ),
            welsh=Words(
                " ".join([level.name.cy, role.name.cy, *role.synonyms.cy]),
                " ".join([*(name.cy for name in skills), *(welsh[place] for place in picked)]),
            ),
            facets={
                "council": (str(chance.randrange(COUNCILS)),),
                "family": (role.family_id,),
                "stage": (level.stage.value,),
                "pattern": tuple(chance.sample(list(working_patterns()), 3)),
                "workplace": (chance.choice(list(Workplace)).value,),
                "welsh": (chance.choice(list(WelshNeed)).value,),
                "contract": (chance.choice(list(Contract)).value,),
            },
            numbers={
                "opens": NOW - chance.random() * 30 * DAY,
                "closes": NOW + chance.random() * 30 * DAY,
                "published": NOW - chance.random() * 30 * DAY,
                "salary": float(chance.randrange(25_000, 80_000, 500)),
            },
            points=((51.3 + 2 * chance.random(), -5.2 + 2.4 * chance.random()),),
        )
