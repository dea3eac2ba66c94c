"""What people wrote stays on its line of an e-mail."""

from datetime import UTC, datetime

from portal.foundation.i18n import Language
from portal.workers.mailing import write


def test_a_title_with_line_breaks_neither_ends_the_subject_nor_starts_a_paragraph() -> None:
    written = write(
        "application_lapsed",
        Language.ENGLISH,
        reference="A-1",
        job="Developer\r\n\r\nSend your bank details to\u2028us@people.example",
        organisation="Cyngor Enghraifft",
        submitted_at=datetime(2026, 11, 23, tzinfo=UTC),
        closes_at=datetime(2026, 12, 23, tzinfo=UTC),
        is_closed=False,
        contact="hr@council.example",
        link="https://swyddi.example/my/applications/A-1",
    )
    assert written.subject.isprintable()
    assert not [line for line in written.body.splitlines() if line.startswith("Send your bank")]
    assert "Developer Send your bank details" in " ".join((written.subject + " " + written.body).split())
