"""Uploading a CV, replacing it, and what to do about a file nobody can read."""

from typing import Any, Protocol, cast

from flask import redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from flask_wtf.file import FileField
from govuk_frontend_wtf.wtforms_widgets import GovFileInput
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from portal.domain.cvs.errors import Unreadable, UnreadableCvError
from portal.domain.cvs.reading import read_upload
from portal.domain.cvs.services import store_cv
from portal.web.candidate.current import becoming_candidate, own_cv
from portal.web.shared.context import account, backends, db, now, unlocked
from portal.web.shared.forms import Form
from portal.web.shared.signing_in import wanted

DRAINED_AT_MOST = 64 * 1024 * 1024
PIECE = 64 * 1024
WHAT_TO_DO = {
    Unreadable.EMPTY: lazy_gettext(
        "The file is empty. Check that you chose the right one, or save it again and then upload it"
    ),
    Unreadable.TOO_LARGE: lazy_gettext(
        "The file must be no larger than 5 MB. Take out pictures, or save it as plain text, and upload it again"
    ),
    Unreadable.UNKNOWN_TYPE: lazy_gettext(
        "The file must be a PDF, a Word document (DOCX), an OpenDocument text (ODT) or plain text. "
        "Open it in the program you wrote it in and save it as one of these"
    ),
    Unreadable.ENCRYPTED: lazy_gettext(
        "The file is protected with a password. Save a copy without the password and upload that"
    ),
    Unreadable.NO_TEXT: lazy_gettext(
        "We found no text in the file: it may be a scan or a photograph. "
        "Upload the document it was made from, or type your CV as plain text"
    ),
    Unreadable.MALFORMED: lazy_gettext(
        "The file is damaged, or is not the type it says. Open it, save a new copy and upload that"
    ),
    Unreadable.TOO_COMPLEX: lazy_gettext(
        "The file takes too long to read. Save it as a simple PDF or as plain text and upload that"
    ),
}


class UploadForm(Form):
    """One file."""

    file = FileField(lazy_gettext("Your CV"), widget=GovFileInput())


class _Readable(Protocol):
    def read(self, size: int) -> bytes: ...


def upload_cv() -> Response | tuple[str, int]:
    """Take a CV. Whatever is wrong with a file, the CV there was stays as it is."""
    form = UploadForm()
    if not form.is_good():
        return _page(form), form.status
    uploaded = form.file.data
    if not isinstance(uploaded, FileStorage) or not uploaded.filename:
        form.refuse("file", lazy_gettext("Select a file"))
        return _page(form), form.status
    try:
        with unlocked():  # reading may take seconds, and nobody else should wait for them
            read = read_upload(uploaded.filename, uploaded.stream.read())
    except UnreadableCvError as error:
        form.refuse("file", WHAT_TO_DO[error.code])
        return _page(form), form.status
    store_cv(db(), store=backends().store, candidate=becoming_candidate(), read=read, at=now())
    return redirect(url_for("candidate.cv", next=wanted()))


def too_large(_error: RequestEntityTooLarge) -> tuple[str, int]:
    """Answer a request too large to be taken in: the form again, with what to do.

    The rest of the request is read and thrown away, because a browser still sending sees no answer. For somebody not
    signed in nothing is read: the request failed before the gate was asked.
    """
    if account() is None:
        return render_template("error.html", code=RequestEntityTooLarge.code), RequestEntityTooLarge.code
    source = cast("_Readable", request.environ["wsgi.input"])
    left = min(
        request.content_length or 0, DRAINED_AT_MOST
    )  # not every server ends the stream where the request ends
    while left and (piece := source.read(min(PIECE, left))):
        left -= len(piece)
    form = UploadForm(formdata=None)
    form.refuse("file", WHAT_TO_DO[Unreadable.TOO_LARGE])
    return _page(form), RequestEntityTooLarge.code


def _page(form: UploadForm) -> str:
    values: dict[str, Any] = {"form": form, "wanted": wanted(), "cv": own_cv()}
    return render_template("candidate/cv_upload.html", **values)
