"""The public pages as a table."""

from flask import Blueprint

from portal.web.public import (
    about,
    career_skills,
    careers,
    councils,
    demo,
    demo_mail,
    home,
    invitation,
    jobs,
    my_details,
    sign_in,
    vacancy,
)
from portal.web.shared.access import DEMO, PUBLIC, SIGNED_IN
from portal.web.shared.routing import Route, register

blueprint = Blueprint("public", __name__, template_folder="templates")

register(
    blueprint,
    [
        Route("/", home.home, PUBLIC),
        Route("/jobs", jobs.jobs, PUBLIC),
        Route("/careers", careers.careers, PUBLIC),
        Route("/careers/families/<family_id>", careers.career_family, PUBLIC),
        Route("/careers/roles/<role_id>", careers.career_role, PUBLIC),
        Route("/careers/roles/<role_id>/<level_id>", careers.career_role_level, PUBLIC),
        Route("/careers/skills", career_skills.career_skills, PUBLIC),
        Route("/careers/skills/<skill_id>", career_skills.career_skill, PUBLIC),
        Route("/sign-in", sign_in.sign_in, PUBLIC, methods=("GET", "POST")),
        Route("/sign-in/code", sign_in.sign_in_code, PUBLIC, methods=("GET", "POST")),
        Route("/sign-out", sign_in.sign_out, PUBLIC, methods=("POST",)),
        Route("/sign-out-everywhere", sign_in.sign_out_everywhere, SIGNED_IN, methods=("POST",)),
        Route("/my/details", my_details.my_details, SIGNED_IN, methods=("GET", "POST")),
        Route("/invitation/<token>", invitation.invitation, PUBLIC, methods=("GET", "POST")),
        Route("/councils", councils.councils, PUBLIC),
        Route("/councils/<slug>", councils.council, PUBLIC),
        Route("/demo", demo.demo, DEMO),
        Route("/demo/sign-in", demo.demo_sign_in, DEMO, methods=("POST",)),
        Route("/demo/mail", demo_mail.demo_mail, DEMO),
        Route("/demo/mail/<name>", demo_mail.demo_message, DEMO),
        Route("/how-matching-works", about.how_matching_works, PUBLIC),
        Route("/accessibility", about.accessibility, PUBLIC),
        Route("/privacy", about.privacy, PUBLIC),
        Route("/cookies", about.cookies, PUBLIC),
        Route("/jobs/<reference>", vacancy.vacancy, PUBLIC),
    ],
)
