"""Whose address counts: a proxy's word is taken only where an operator said there is one."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import select

from portal.app import create_app
from portal.backends.opened import Backends
from portal.domain.accounts.models import SignInCode
from portal.domain.accounts.tokens import address_hash
from portal.foundation.settings import SettingsError, from_environment

SECRET = "a secret key of the tests alone, long enough"
SAID = "203.0.113.7"


def counted_under(app: Flask, backends: Backends) -> str:
    app.config["WTF_CSRF_ENABLED"] = False
    app.test_client().post(
        "/sign-in",
        data={"email": "person@people.example"},
        headers={"X-Forwarded-For": SAID},
        environ_base={"REMOTE_ADDR": "198.51.100.1"},
    )
    with backends.sessions() as session:
        return str(session.scalar(select(SignInCode.address_hash)))


def test_without_a_proxy_the_header_is_ignored(backends: Backends) -> None:
    plain = replace(backends, settings=replace(backends.settings, demo=False))
    assert counted_under(create_app(backends=plain), plain) == address_hash(
        backends.settings.secret_key, "198.51.100.1"
    )


def test_behind_a_proxy_the_header_is_believed(backends: Backends) -> None:
    behind = replace(backends, settings=replace(backends.settings, demo=False, trusted_proxies=1))
    assert counted_under(create_app(backends=behind), behind) == address_hash(backends.settings.secret_key, SAID)


def test_the_number_of_proxies_comes_from_the_environment() -> None:
    assert from_environment({"SWYDDI_SECRET_KEY": SECRET, "SWYDDI_TRUSTED_PROXIES": "2"}).trusted_proxies == 2
    with pytest.raises(SettingsError, match="SWYDDI_TRUSTED_PROXIES"):
        from_environment({"SWYDDI_SECRET_KEY": SECRET, "SWYDDI_TRUSTED_PROXIES": "two"})
