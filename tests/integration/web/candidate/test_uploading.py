"""Uploading a CV through the real reader: good files become a CV, bad ones leave everything as it was."""

import io
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from portal.backends.opened import Backends
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.models import Cv, DocumentKind
from portal.domain.cvs.queries import cv_of
from portal.workers.runner import Worker
from tests.factories import documents


def upload(client: FlaskClient, data: bytes, name: str = "cv.pdf", prefix: str = "", **query: str) -> TestResponse:
    answer = client.post(
        f"{prefix}/my/cv/upload", data={"file": (io.BytesIO(data), name)}, query_string=query, buffered=True
    )
    answer.request.environ["wsgi.input"].close()  # the test client spools large requests and leaves them open
    return answer


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("cv.pdf", documents.pdf(), DocumentKind.PDF),
        ("cv.docx", documents.docx(), DocumentKind.DOCX),
        ("cv.odt", documents.odt(), DocumentKind.ODT),
        ("cv.txt", documents.text(), DocumentKind.TEXT),
        ("called-a-pdf.pdf", documents.docx(), DocumentKind.DOCX),
    ],
)
def test_a_real_file_becomes_a_cv_whatever_it_is_called(
    *, session: Session, client: FlaskClient, newcomer: Candidate, name: str, data: bytes, kind: DocumentKind
) -> None:
    answer = upload(client, data, name)
    assert (answer.status_code, answer.location) == (302, "/my/cv")
    cv = cv_of(session, candidate_id=newcomer.id)
    assert cv is not None
    assert (cv.kind, cv.filename, cv.size) == (kind, name, len(data))
    page = client.get("/my/cv").text
    assert "Example Trams" in page
    assert "January 2019 – June 2022" in page
    assert "eleri@people.example" in page
    assert client.get("/my/cv/file").data == data


HOSTILE = {
    "empty": (b"", "The file is empty"),
    "blank": (b" \n\t ", "The file is empty"),
    "encrypted": (documents.encrypted_pdf(), "protected with a password"),
    "image-only": (documents.image_only_pdf(), "may be a scan"),
    "truncated": (documents.truncated_docx(), "damaged"),
    "garbage": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
    "bomb": (documents.bomb_docx(), "takes too long to read"),
    "picture": (documents.picture(), "must be a PDF"),
    "over 5 MB": (b"word " * (1024 * 1024 + 10), "no larger than 5 MB"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_nobody_can_read_says_what_to_do_and_leaves_the_old_cv(
    session: Session,
    client: FlaskClient,
    candidate: Candidate,
    stored_files: Callable[[], set[str]],
    kind: str,
) -> None:
    data, message = HOSTILE[kind]
    files = stored_files()
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    before = (cv.id, cv.storage_key, cv.text_hash, cv.uploaded_at)
    session.rollback()
    answer = upload(client, data)
    assert answer.status_code == 422
    assert message in answer.text
    assert "There is a problem" in answer.text
    session.expire_all()
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    assert (cv.id, cv.storage_key, cv.text_hash, cv.uploaded_at) == before
    assert stored_files() == files


def test_a_newcomers_unreadable_file_leaves_nothing(
    session: Session, client: FlaskClient, newcomer: Candidate, stored_files: Callable[[], set[str]]
) -> None:
    assert upload(client, documents.picture(), "me.png").status_code == 422
    assert session.scalars(select(Cv)).all() == []
    assert stored_files() == set()
    assert newcomer.id


@pytest.mark.parametrize(("prefix", "message"), [("", "no larger than 5 MB"), ("/cy", "5 MB")])
def test_a_request_too_large_to_take_in_says_so_too(
    client: FlaskClient, candidate: Candidate, prefix: str, message: str
) -> None:
    answer = upload(client, bytes(7 * 1024 * 1024), prefix=prefix)
    assert answer.status_code == 413
    assert message in answer.text
    assert candidate.id


def test_no_file_chosen_asks_for_one(client: FlaskClient, newcomer: Candidate) -> None:
    answer = client.post("/my/cv/upload", data={})
    assert answer.status_code == 422
    assert "Select a file" in answer.text
    assert newcomer.id


def test_replacing_deletes_the_old_file_once_the_worker_has_heard(
    session: Session,
    client: FlaskClient,
    backends: Backends,
    candidate: Candidate,
    stored_files: Callable[[], set[str]],
) -> None:
    (old,) = stored_files()
    upload(client, documents.pdf())
    assert len(stored_files()) == 2
    Worker(backends).drain()
    (new,) = stored_files()
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    assert new == cv.storage_key != old


def test_deleting_asks_first_and_takes_the_file_away(
    session: Session,
    client: FlaskClient,
    backends: Backends,
    candidate: Candidate,
    stored_files: Callable[[], set[str]],
) -> None:
    assert "Do you want to delete your CV?" in client.get("/my/cv/delete").text
    assert cv_of(session, candidate_id=candidate.id) is not None
    session.rollback()
    assert client.post("/my/cv/delete").location == "/my"
    Worker(backends).drain()
    assert cv_of(session, candidate_id=candidate.id) is None
    assert stored_files() == set()
    assert client.get("/my/cv").location == "/my/cv/upload"
    assert client.get("/my/cv/file").status_code == 404


def test_the_file_is_only_ever_offered_as_a_download(client: FlaskClient, newcomer: Candidate) -> None:
    upload(client, b"<b>Eleri</b> wrote services in Python for Example Trams.", "../../Llŷr's cv.txt")
    answer = client.get("/my/cv/file")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert "/" not in answer.headers["Content-Disposition"].partition("filename=")[2].partition(";")[0]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.mimetype == "text/plain"
    assert newcomer.id


def test_the_way_back_to_a_vacancy_is_kept_and_nothing_counts_as_submitted(
    client: FlaskClient, newcomer: Candidate
) -> None:
    page = client.get("/my/cv/upload", query_string={"next": "/jobs/TOF-4K7PQ"}).text
    assert "Not submitted" in page
    answer = upload(client, documents.pdf(), next="/jobs/TOF-4K7PQ")
    assert answer.location == "/my/cv?next=/jobs/TOF-4K7PQ"
    page = client.get(answer.location).text
    assert "Not submitted" in page
    assert 'href="/jobs/TOF-4K7PQ"' in page
    assert newcomer.id


def test_the_way_back_never_leaves_the_site(client: FlaskClient, newcomer: Candidate) -> None:
    answer = upload(client, documents.pdf(), next="//evil.example/jobs/")
    assert answer.location == "/my/cv"
    assert newcomer.id
