"""Applying through the pages: one request, one receipt, and the same words whoever comes."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.mail.memory import MemoryMailer
from portal.backends.opened import Backends
from portal.domain.accounts.models import Account, Membership, StaffRole
from portal.domain.applications.models import Application, ApplicationState, EqualityResponse
from portal.domain.applications.services import change_state, withdraw
from portal.domain.candidates.models import Candidate
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import QuestionLine
from portal.domain.vacancies.services import withdraw as withdraw_vacancy
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from portal.workers.runner import Worker
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

SECOND = timedelta(seconds=1)
SignIn = Callable[[FlaskClient, Account], None]


@pytest.fixture
def asking(session: Session, clock: FixedClock) -> Vacancy:
    """A live vacancy that asks two questions."""
    made = make_vacancy(
        session,
        organisation=make_organisation(session),
        at=clock.now(),
        questions=[QuestionLine(Bilingual("Why us?", "Pam ni?"), 5), QuestionLine(Bilingual("When?", "Pryd?"), 5)],
    )
    session.commit()
    return made


def page(client: FlaskClient, vacancy: Vacancy, prefix: str = "") -> str:
    return client.get(f"{prefix}/jobs/{vacancy.reference}").text


def form_opened(html: str) -> str:
    found = re.search(r'name="form_opened"[^>]*value="([^"]+)"', html)
    assert found, "no form on the page"
    return found.group(1)


def click(client: FlaskClient, vacancy: Vacancy, prefix: str = "", **fields: str) -> str:
    """Apply; return where the answer leads."""
    answer = client.post(f"{prefix}/jobs/{vacancy.reference}/apply", data=fields)
    assert answer.status_code == 302, answer.text
    return answer.location


def applications(session: Session) -> list[Application]:
    session.rollback()  # ends the transaction, so that the next one sees what requests committed
    return list(session.scalars(select(Application).order_by(Application.id)))


def shut(session: Session, vacancy: Vacancy, clock: FixedClock) -> None:
    """Move the clock to the instant the vacancy closes."""
    assert vacancy.closes_at
    clock.at = vacancy.closes_at
    session.rollback()


def test_somebody_not_signed_in_is_led_to_sign_in_and_back(client: FlaskClient, vacancy: Vacancy) -> None:
    html = page(client, vacancy)
    assert f"/sign-in?next=/jobs/{vacancy.reference}" in html
    assert "Not submitted" in html
    sent_too_late = client.post(f"/jobs/{vacancy.reference}/apply")
    assert sent_too_late.location == f"/sign-in?next=/jobs/{vacancy.reference}/apply", (
        "signing in comes back to the form"
    )


def test_without_a_cv_the_panel_leads_to_the_upload_and_back(
    client: FlaskClient, newcomer: Candidate, vacancy: Vacancy, session: Session
) -> None:
    html = page(client, vacancy)
    assert f"/my/cv/upload?next=/jobs/{vacancy.reference}" in html
    assert "Not submitted" in html
    answer = client.post(f"/jobs/{vacancy.reference}/apply")
    assert answer.status_code == 422
    assert "Not submitted" in answer.text
    assert applications(session) == []
    assert newcomer.id


def test_staff_are_told_to_use_an_account_of_their_own(
    session: Session, client: FlaskClient, sign_in: SignIn, vacancy: Vacancy
) -> None:
    author = make_account(session, roles=[(vacancy.organisation, StaffRole.AUTHOR)])
    session.commit()
    sign_in(client, author)
    assert "You are signed in as staff" in page(client, vacancy)
    assert client.post(f"/jobs/{vacancy.reference}/apply").status_code == 403


def test_one_click_gives_a_receipt_and_an_e_mail_in_the_language_of_the_page(
    session: Session, client: FlaskClient, backends: Backends, candidate: Candidate, vacancy: Vacancy
) -> None:
    html = page(client, vacancy, "/cy")
    form = html[html.index('action="/cy/jobs/') : html.index("</form>", html.index('action="/cy/jobs/'))]
    assert len(re.findall(r"<button", form)) == 1
    assert set(re.findall(r'name="(\w+)"', form)) <= {"csrf_token", "form_opened"}
    where = click(client, vacancy, "/cy", form_opened=form_opened(html))
    (made,) = applications(session)
    assert where == f"/cy/my/applications/{made.reference}/receipt"
    receipt = client.get(where).text
    assert made.reference in receipt
    assert "cv.txt" in receipt
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    (message,) = backends.mailer.sent
    assert (message.to, message.language) == (candidate.account.email, "cy")
    assert made.reference in message.subject
    assert f"/cy/my/applications/{made.reference}" in message.body
    assert vacancy.title.cy in message.body


def test_a_second_click_leads_to_the_same_receipt(
    session: Session, client: FlaskClient, candidate: Candidate, vacancy: Vacancy
) -> None:
    assert click(client, vacancy) == click(client, vacancy)
    assert len(applications(session)) == 1
    html = page(client, vacancy)
    assert "See your application" in html
    assert "Not submitted" not in html
    assert candidate.id


def test_answers_are_asked_for_again_with_what_was_written(
    session: Session, client: FlaskClient, candidate: Candidate, asking: Vacancy
) -> None:
    html = page(client, asking)
    assert "Why us?" in html
    answer = client.post(
        f"/jobs/{asking.reference}/apply",
        data={"form_opened": form_opened(html), "answer_1": "one two three four five six"},
    )
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "Not submitted" in answer.text
    assert "one two three four five six" in answer.text
    assert 'href="#answer_1"' in answer.text
    assert 'href="#answer_2"' in answer.text
    assert applications(session) == []
    click(client, asking, answer_1="For the trams", answer_2="Soon")
    assert [entry["answer"] for entry in applications(session)[0].snapshot.answers] == ["For the trams", "Soon"]
    assert candidate.id


def test_a_form_opened_in_time_counts_for_ten_minutes_more(
    session: Session, client: FlaskClient, clock: FixedClock, candidate: Candidate, vacancy: Vacancy
) -> None:
    html = page(client, vacancy)
    assert "10 more minutes" in html
    shut(session, vacancy, clock)
    late = client.post(f"/jobs/{vacancy.reference}/apply")
    assert (late.status_code, "not taking applications" in late.text) == (410, True)
    forged = client.post(f"/jobs/{vacancy.reference}/apply", data={"form_opened": "anything"})
    assert forged.status_code == 410
    clock.at += timedelta(minutes=10)
    click(client, vacancy, form_opened=form_opened(html))
    assert len(applications(session)) == 1
    assert candidate.id


def test_grace_ends_after_ten_minutes_and_is_not_for_sharing(
    *,
    session: Session,
    client: FlaskClient,
    clock: FixedClock,
    sign_in: SignIn,
    candidate: Candidate,
    vacancy: Vacancy,
) -> None:
    mine = form_opened(page(client, vacancy))
    other = make_application(session).candidate
    session.commit()
    shut(session, vacancy, clock)
    clock.at += timedelta(minutes=10) + SECOND
    assert client.post(f"/jobs/{vacancy.reference}/apply", data={"form_opened": mine}).status_code == 410
    clock.at -= timedelta(minutes=5)
    sign_in(client, other.account)
    assert client.post(f"/jobs/{vacancy.reference}/apply", data={"form_opened": mine}).status_code == 410
    assert [made.candidate_id for made in applications(session)] == [other.id]
    assert candidate.id


def test_withdrawing_asks_first_and_can_be_undone_until_closing(
    *,
    session: Session,
    client: FlaskClient,
    backends: Backends,
    clock: FixedClock,
    candidate: Candidate,
    vacancy: Vacancy,
) -> None:
    click(client, vacancy)
    (made,) = applications(session)
    address = f"/my/applications/{made.reference}"
    assert "Do you want to withdraw" in client.get(f"{address}/withdraw").text
    assert applications(session)[0].state is ApplicationState.SUBMITTED
    session.rollback()
    client.post(f"{address}/withdraw")
    Worker(backends).drain()
    assert "Undo withdrawing" in client.get(address).text
    assert client.get(f"{address}/receipt").location == address
    client.post(f"{address}/reinstate")
    Worker(backends).drain()
    assert applications(session)[0].state is ApplicationState.SUBMITTED
    assert isinstance(backends.mailer, MemoryMailer)
    subjects = [message.subject for message in backends.mailer.sent]
    assert [subject.partition(":")[0] for subject in subjects] == [
        "Your application is submitted",
        "Your application is withdrawn",
        "Your application counts again",
    ]
    shut(session, vacancy, clock)
    client.post(f"{address}/withdraw")
    assert applications(session)[0].state is ApplicationState.SUBMITTED
    assert "Write to the contact" in client.get(address).text
    assert candidate.id


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([ApplicationState.SHORTLISTED], "You have been shortlisted"),
        ([ApplicationState.SHORTLISTED, ApplicationState.INTERVIEW], "invited to an interview"),
        ([ApplicationState.NOT_SUCCESSFUL], "was not successful"),
    ],
)
def test_outcomes_are_told_once_each_and_shown(
    *,
    session: Session,
    client: FlaskClient,
    backends: Backends,
    clock: FixedClock,
    candidate: Candidate,
    vacancy: Vacancy,
    states: list[ApplicationState],
    words: str,
) -> None:
    made = make_application(session, vacancy=vacancy, candidate=candidate)
    for state in states:
        change_state(session, made, state, actor=make_account(session), by_candidate=False, at=clock.now())
    session.commit()
    Worker(backends).drain()
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    told = [message.body for message in backends.mailer.sent if "News about" in message.subject]
    assert len(told) == 1, "an overtaken step is not told"
    assert words in told[0]
    assert client.get(f"/my/applications/{made.reference}").status_code == 200


def test_those_still_in_the_running_are_told_when_the_council_withdraws_the_job(
    session: Session, client: FlaskClient, backends: Backends, clock: FixedClock, candidate: Candidate
) -> None:
    approver = make_account(session)
    organisation = make_organisation(session)
    approver.memberships.append(
        Membership(organisation_id=organisation.id, role=StaffRole.APPROVER, created_at=clock.now())
    )
    vacancy = make_vacancy(session, organisation=organisation, at=clock.now())
    mine = make_application(session, vacancy=vacancy, candidate=candidate)
    gone = make_application(session, vacancy=vacancy)
    withdraw(session, application=gone, at=clock.now())
    session.commit()
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    backends.mailer.sent.clear()
    withdraw_vacancy(session, vacancy, reason="No money", actor=approver, at=clock.now())
    session.commit()
    Worker(backends).drain()
    assert [message.to for message in backends.mailer.sent] == [candidate.account.email]
    assert "This is not a decision about you" in backends.mailer.sent[0].body
    assert "The council has withdrawn this job" in client.get(f"/my/applications/{mine.reference}").text


def test_somebody_elses_application_does_not_exist(
    session: Session, client: FlaskClient, candidate: Candidate, vacancy: Vacancy
) -> None:
    theirs = make_application(session, vacancy=vacancy)
    session.commit()
    for page_name in ("", "/receipt", "/withdraw", "/equality"):
        assert client.get(f"/my/applications/{theirs.reference}{page_name}").status_code == 404
    for page_name in ("/withdraw", "/reinstate", "/equality"):
        assert client.post(f"/my/applications/{theirs.reference}{page_name}").status_code == 404
    assert applications(session)[0].state is ApplicationState.SUBMITTED
    assert candidate.id


def test_equality_questions_are_asked_once_and_leave_no_trace_of_who(
    session: Session, client: FlaskClient, candidate: Candidate, vacancy: Vacancy
) -> None:
    made = make_application(session, vacancy=vacancy, candidate=candidate)
    session.commit()
    address = f"/my/applications/{made.reference}/equality"
    html = client.get(address).text
    assert html.count("Prefer not to say") == html.count("<fieldset")
    client.post(address, data={"age": "35-44", "religion": "sikh"})
    (response,) = session.scalars(select(EqualityResponse)).all()
    assert response.answers["age"] == "35-44"
    assert response.answers["disability"] == "prefer-not-to-say"
    again = client.post(address, data={"age": "16-24"})
    assert again.location == f"/my/applications/{made.reference}"
    assert len(session.scalars(select(EqualityResponse)).all()) == 1
    assert "35-44" not in client.get(again.location).text


def test_skipping_the_equality_questions_stores_no_answers(
    session: Session, client: FlaskClient, candidate: Candidate, vacancy: Vacancy
) -> None:
    made = make_application(session, vacancy=vacancy, candidate=candidate)
    session.commit()
    client.post(f"/my/applications/{made.reference}/equality", data={"skip": "1", "age": "35-44"})
    assert session.scalars(select(EqualityResponse)).all() == []
    assert applications(session)[0].equality_asked


@pytest.mark.parametrize("prefix", ["", "/cy"])
def test_every_page_of_a_candidate_opens_in_both_languages(
    session: Session, client: FlaskClient, candidate: Candidate, asking: Vacancy, prefix: str
) -> None:
    made = make_application(session, candidate=candidate)
    session.commit()
    addresses = [
        "/my",
        "/my/cv",
        "/my/cv/upload",
        "/my/cv/delete",
        "/my/cv/jobs/0",
        "/my/cv/jobs/add",
        "/my/cv/skills/add?q=data",
        "/my/cv/wrong",
        f"/jobs/{asking.reference}/apply",
        *(f"/my/applications/{made.reference}{part}" for part in ("", "/receipt", "/withdraw", "/equality")),
    ]
    titles = set()
    for address in addresses:
        answer = client.get(prefix + address)
        assert answer.status_code == 200, address
        title = re.search(r"<title>(.*?)</title>", answer.text, re.DOTALL)
        assert title
        titles.add(title.group(1).strip())
    assert len(titles) == len(addresses), "every page has a title of its own"
