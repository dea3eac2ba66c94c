"""After signing in nobody is sent off the site."""

import pytest

from portal.web.shared.signing_in import local_path


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jobs",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example/",
        "/\t/elsewhere.example/",
        "/cy//elsewhere.example/",
        "/jobs\r\nSet-Cookie: swyddi=1",
        "javascript:alert(1)",
        "/ /elsewhere.example",
    ],
)
def test_an_address_elsewhere_is_refused(address: str) -> None:
    assert local_path(address) is None


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "/"),
        ("/jobs?q=devops&page=2", "/jobs?q=devops&page=2"),
        ("/cy/jobs", "/jobs"),
        ("/cy", "/"),
        ("/cymru", "/cymru"),
    ],
)
def test_an_address_here_is_kept_without_its_language(address: str, path: str) -> None:
    assert local_path(address) == path
