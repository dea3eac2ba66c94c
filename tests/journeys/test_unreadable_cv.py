"""Dafydd replaces his CV with files nobody can read: each time he is told what to do, and the old CV stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from portal.domain.cvs.errors import Unreadable
from portal.web.candidate.cv_upload import WHAT_TO_DO
from tests.factories import documents
from tests.factories.accounts import make_account
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage

TOO_LARGE = 7 * 1024 * 1024
FILES: dict[str, tuple[Callable[[], bytes], Unreadable]] = {
    "empty.pdf": (bytes, Unreadable.EMPTY),
    "password.pdf": (documents.encrypted_pdf, Unreadable.ENCRYPTED),
    "scan.pdf": (documents.image_only_pdf, Unreadable.NO_TEXT),
    "half.docx": (documents.truncated_docx, Unreadable.MALFORMED),
    "bomb.docx": (documents.bomb_docx, Unreadable.TOO_COMPLEX),
    "picture.pdf": (documents.picture, Unreadable.UNKNOWN_TYPE),
    "large.txt": (lambda: b"word " * (TOO_LARGE // 5), Unreadable.TOO_LARGE),
}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_files_nobody_can_read_are_refused_with_advice_and_the_old_cv_stays(
    stage: Stage, arrive: Arrive, tmp_path: Path, language: str
) -> None:
    with stage.session() as session:
        account = make_account(session)
        make_cv(session, make_candidate(session, account=account), store=stage.backends.store, filename="good.txt")
    dafydd = arrive(language)
    dafydd.is_already(account)
    for name, (written, reason) in FILES.items():
        path = tmp_path / name
        path.write_bytes(written())
        dafydd.open("/my/cv/upload")
        assert dafydd.sees("good.txt")
        dafydd.attach(dafydd.say("Your CV"), path)
        dafydd.press(dafydd.say("Upload"))
        advice = dafydd.say(str(WHAT_TO_DO[reason]))
        assert dafydd.page.get_by_role("alert").inner_text().endswith(advice), name
        assert dafydd.page.title().startswith(dafydd.say("Error:"))
    dafydd.open("/my/cv")
    assert dafydd.sees("good.txt")
    assert dafydd.sees("Example Bus Company")
    assert len(list(stage.backends.settings.cv_folder.glob("??/*"))) == 1
