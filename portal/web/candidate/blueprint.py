"""The candidate pages as a table."""

from flask import Blueprint

from portal.web.candidate import (
    applications,
    apply,
    cv,
    cv_jobs,
    cv_misread,
    cv_skills,
    cv_upload,
    equality,
    home,
)
from portal.web.shared.access import CANDIDATE
from portal.web.shared.routing import Route, register

blueprint = Blueprint("candidate", __name__, template_folder="templates")
blueprint.register_error_handler(413, cv_upload.too_large)  # the one form here that takes a file

BOTH = ("GET", "POST")
POST = ("POST",)

register(
    blueprint,
    [
        Route("/my", home.home, CANDIDATE),
        Route("/my/cv", cv.cv, CANDIDATE),
        Route("/my/cv/upload", cv_upload.upload_cv, CANDIDATE, methods=BOTH),
        Route("/my/cv/file", cv.download_cv, CANDIDATE),
        Route("/my/cv/delete", cv.delete_cv, CANDIDATE, methods=BOTH),
        Route("/my/cv/jobs/add", cv_jobs.add_job, CANDIDATE, methods=BOTH),
        Route("/my/cv/jobs/<int:position>", cv_jobs.edit_job, CANDIDATE, methods=BOTH),
        Route("/my/cv/jobs/<int:position>/remove", cv_jobs.remove_job, CANDIDATE, methods=POST),
        Route("/my/cv/jobs/<int:position>/restore", cv_jobs.restore_job, CANDIDATE, methods=POST),
        Route("/my/cv/added-jobs/<int:position>/remove", cv_jobs.remove_added_job, CANDIDATE, methods=POST),
        Route("/my/cv/skills", cv.save_skills, CANDIDATE, methods=POST),
        Route("/my/cv/skills/add", cv_skills.add_skills, CANDIDATE, methods=BOTH),
        Route("/my/cv/wrong", cv_misread.misread, CANDIDATE, methods=BOTH),
        Route("/my/applications/<reference>", applications.application, CANDIDATE),
        Route("/my/applications/<reference>/receipt", apply.receipt, CANDIDATE),
        Route("/my/applications/<reference>/withdraw", applications.withdraw_application, CANDIDATE, methods=BOTH),
        Route("/my/applications/<reference>/reinstate", applications.reinstate_application, CANDIDATE, methods=POST),
        Route("/my/applications/<reference>/equality", equality.equality, CANDIDATE, methods=BOTH),
        Route("/jobs/<reference>/apply", apply.apply, CANDIDATE, methods=BOTH),
    ],
)
