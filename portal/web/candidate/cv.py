"""What was read from the CV, the file itself, and deleting both."""

from io import BytesIO
from typing import Any

from flask import flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from career_framework.loader import load_framework
from portal.domain.cvs.correct import review_skills
from portal.domain.cvs.corrections import Corrections, corrected_profile
from portal.domain.cvs.models import Cv, CvSkill, DocumentKind, SkillState
from portal.domain.cvs.reading import profile_from_json
from portal.domain.cvs.services import delete_cv as delete
from portal.web.candidate.current import own_cv, own_cv_or_404
from portal.web.candidate.cv_words import SECTIONS, warning_words
from portal.web.shared.context import backends, db, now
from portal.web.shared.language import language
from portal.web.shared.signing_in import wanted

TYPES = {
    DocumentKind.PDF: "application/pdf",
    DocumentKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DocumentKind.ODT: "application/vnd.oasis.opendocument.text",
    DocumentKind.TEXT: "text/plain; charset=utf-8",
}


def cv() -> Response | str:
    """Show what was read from the CV, so that its owner can put it right."""
    found = own_cv()
    if found is None:
        return redirect(url_for("candidate.upload_cv", next=wanted()))
    read = profile_from_json(found.profile)
    corrections = Corrections.from_json(found.corrections)
    return render_template(
        "candidate/cv.html",
        cv=found,
        read=read,
        corrected=corrected_profile(found),
        corrections=corrections,
        jobs=[(position, corrections.jobs.get(position, job)) for position, job in enumerate(read.jobs)],
        sections=[(SECTIONS[section.kind], section.heading) for section in read.sections],
        warnings=warning_words(read.warnings),
        skills=shown_skills(found),
        wanted=wanted(),
    )


def shown_skills(found: Cv) -> list[dict[str, Any]]:
    """Return the CV's skills by name in the page's language, as checkboxes."""
    framework = load_framework()
    items = [
        {
            "value": skill.skill_id,
            "text": framework.skills[skill.skill_id].name.in_(language()),
            "hint": {"text": _where_from(skill)},
            "checked": skill.state is not SkillState.REMOVED,
        }
        for skill in found.skills
        if skill.skill_id in framework.skills
    ]
    return sorted(items, key=lambda item: str(item["text"]).casefold())


def _where_from(skill: CvSkill) -> str:
    if skill.state is SkillState.ADDED:
        return str(gettext("(added by you)"))
    words = f"“{skill.passage}”"
    return words + " " + gettext("(confirmed by you)") if skill.state is SkillState.CONFIRMED else words


def save_skills() -> Response:
    """Take which skills are right."""
    found = own_cv_or_404()
    review_skills(db(), cv=found, kept=set(request.form.getlist("skill")), at=now())
    flash(gettext("Your skills have been saved."), "success")
    return redirect(url_for("candidate.cv", next=wanted()))


def download_cv() -> Response:
    """Give the candidate their own file back, never to be opened inside the site."""
    found = own_cv_or_404()
    response = send_file(
        BytesIO(backends().store.get(found.storage_key)),
        mimetype=TYPES[found.kind],
        as_attachment=True,
        download_name=found.filename,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def delete_cv() -> Response | str:
    """Ask, then delete the CV."""
    found = own_cv_or_404()
    if request.method == "GET":
        return render_template("candidate/cv_delete.html", cv=found)
    delete(db(), cv=found, at=now())
    flash(gettext("Your CV has been deleted."), "success")
    return redirect(url_for("candidate.home"))
