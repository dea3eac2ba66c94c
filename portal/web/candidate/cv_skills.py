"""Adding a skill of the framework that was not found in the CV."""

import unicodedata
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from career_framework.loader import load_framework
from career_framework.skills import Skill
from portal.domain.cvs.correct import add_skill
from portal.domain.cvs.models import Cv, SkillState
from portal.web.candidate.current import own_cv_or_404
from portal.web.shared.context import db, now
from portal.web.shared.language import language

MOST_SHOWN = 40


def add_skills() -> Response | tuple[str, int]:
    """Look a skill up by its name or another word for it, then add those ticked."""
    cv = own_cv_or_404()
    if request.method == "GET":
        return _page(cv), 200
    framework = load_framework()
    chosen = [
        framework.skills[skill_id] for skill_id in request.form.getlist("skill") if skill_id in framework.skills
    ]
    if not chosen:
        return _page(cv, error=gettext("Select at least one skill")), 422
    for skill in chosen:
        add_skill(db(), cv=cv, skill_id=skill.id, name=skill.name.in_(language()), at=now())
    flash(ngettext("The skill has been added.", "The skills have been added.", len(chosen)), "success")
    return redirect(url_for("candidate.cv"))


def _page(cv: Cv, error: str = "") -> str:
    words = request.args.get("q", "").strip()
    held = {skill.skill_id for skill in cv.skills if skill.state is not SkillState.REMOVED}
    items: list[dict[str, Any]] = [
        {
            "value": skill.id,
            "text": skill.name.in_(language()),
            "hint": {"text": skill.summary.in_(language())},
        }
        for skill in matching_skills(words)
        if skill.id not in held
    ]
    return render_template("candidate/cv_skills.html", words=words, items=items[:MOST_SHOWN], error=error)


def matching_skills(words: str) -> list[Skill]:
    """Return skills whose names or other words hold every word asked for, in either language, by name."""
    wanted = _folded(words).split()
    if not wanted:
        return []
    found = [
        skill
        for skill in load_framework().skills.values()
        if all(word in _folded(" ".join((skill.name.en, skill.name.cy, *skill.aliases))) for word in wanted)
    ]
    return sorted(found, key=lambda skill: skill.name.in_(language()).casefold())


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
