"""Bethan, a developer, looks where the framework could lead her, what is missing, and who is hiring."""

import pytest

from career_framework import load_framework
from portal.foundation.i18n import Bilingual
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage


@pytest.mark.parametrize(("language", "by"), [("en", "pointer"), ("cy", "pointer"), ("cy", "keyboard")])
def test_from_a_level_by_a_move_to_its_gap_to_a_live_vacancy(
    stage: Stage, arrive: Arrive, language: str, by: str
) -> None:
    framework = load_framework()
    role = framework.roles["software-developer"]
    levels = {level.id: level.name.in_(language) for level in role.levels}
    title = Bilingual("Senior developer, libraries", "Uwch-ddatblygwr, llyfrgelloedd")
    with stage.session() as session:
        vacancy = make_vacancy(
            session, organisation=stage.organisation(session, "TOF"), at=stage.clock.now(), title=title
        )
    stage.work()

    bethan = arrive(language, by=by)
    bethan.open("/")
    bethan.follow(bethan.say("Career framework"))
    bethan.follow(framework.families[role.family_id].name.in_(language), inside=bethan.page.locator("main"))
    bethan.follow(role.name.in_(language), inside=bethan.page.locator("main"))
    skills = bethan.page.get_by_role("region", name=bethan.say("Skills at each level"))
    bethan.follow(levels["developer"], inside=skills)
    assert bethan.heading == levels["developer"]
    assert bethan.sees(bethan.say("No council has a job open at this level today."))

    paths = bethan.page.locator(".swyddi-paths")
    bethan.follow(levels["senior-developer"], inside=paths)
    assert bethan.page.url.partition("#")[2], "the map of moves leads down to the gap"
    move = bethan.page.get_by_role("region", name=levels["senior-developer"])
    assert move.get_by_role("listitem").count() > 0, "there is something to learn"

    bethan.follow(levels["senior-developer"], inside=move)
    bethan.follow(title.en if language == "en" else title.cy)
    assert bethan.path == f"/jobs/{vacancy.reference}"
    bethan.follow(levels["senior-developer"], inside=bethan.page.locator("main"))
    assert bethan.heading == role.name.in_(language)
