"""The platform's administrator invites a council's administrator, who invites an author; both come in by e-mail."""

import re

import pytest

from tests.factories.accounts import make_platform_administrator
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage
from tests.support.visitor import Visitor

HEAD_OF_HR = "mair.enghraifft@torfaen.example"
HR_OFFICER = "ifan.enghraifft@torfaen.example"
LINK = re.compile(r"http://\S+/invitation/\S+")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_administrator_invites_staff_who_accept_and_invite_others(
    stage: Stage, arrive: Arrive, language: str
) -> None:
    with stage.session() as session:
        platform = make_platform_administrator(session)
        torfaen = stage.organisation(session, "TOF")
        council = torfaen.name.en if language == "en" else torfaen.name.cy
    administrator = arrive(language)
    administrator.is_already(platform)
    administrator.open("/admin")
    administrator.follow(council)
    invite(administrator, HEAD_OF_HR, "Organisation administrator")

    head = arrive(language)
    accept(head, HEAD_OF_HR)
    assert head.path == "/admin"
    head.follow(council)
    assert head.sees("Mair Enghraifft")
    invite(head, HR_OFFICER, "Author")

    officer = arrive(language)
    accept(officer, HR_OFFICER)
    officer.open("/my/details")
    assert officer.sees(officer.say("Author"))
    assert officer.sees(council)

    head.open(f"/admin/organisations/{torfaen.slug}")
    row = head.page.get_by_role("row").filter(has_text=HR_OFFICER)
    head.go(row.get_by_role("link"))
    head.press(head.say("Remove the role"))
    assert not head.sees(HR_OFFICER)


def invite(inviter: Visitor, email: str, role: str) -> None:
    inviter.press(inviter.say("Invite somebody"))
    inviter.press(inviter.say("Send the invitation"))
    alert = inviter.page.get_by_role("alert").inner_text()
    assert inviter.say("Enter the e-mail address of the person you invite") in alert
    inviter.write(inviter.say("E-mail address"), email)
    inviter.tick(inviter.say(role))
    inviter.press(inviter.say("Send the invitation"))
    assert inviter.sees(inviter.say("The invitation is on its way to %(email)s.", email=email))
    inviter.stage.work()


def accept(invited: Visitor, email: str) -> None:
    letter = invited.stage.letters(email)[0]
    assert letter.language == invited.language
    found = LINK.search(letter.body)
    assert found, letter.body
    invited.open_link(found[0])
    assert invited.sees(email)
    invited.press(invited.say("Accept the invitation"))
    invited.enter_code(email)
    invited.write(invited.say("Your name"), email.split("@", maxsplit=1)[0].replace(".", " ").title())
    invited.press(invited.say("Save"))
