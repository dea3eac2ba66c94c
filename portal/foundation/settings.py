"""Settings, read once from the environment. Nothing else in the portal reads environment variables."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)
MINIMUM_SECRET_LENGTH = 32
DEMO_SECRET = "demo-only-secret-that-never-leaves-a-loopback-bind"  # noqa: S105 - refused outside demo mode


class SettingsError(Exception):
    """The environment asks for something Swyddi must not do; the message says what to change."""


class MailBackend(StrEnum):
    """Where mail goes."""

    FOLDER = "folder"
    SMTP = "smtp"
    MEMORY = "memory"


class SearchBackend(StrEnum):
    """What answers searches."""

    WHOOSH = "whoosh"
    DATABASE = "database"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an operator can choose. Field names are the environment names without `SWYDDI_`, lower case."""

    secret_key: str = field(repr=False)
    var: Path = Path("var")
    database_url: str = field(default="", repr=False)  # may hold a password
    demo: bool = False
    bind: str = "127.0.0.1:8000"
    base_url: str = ""
    secure_cookies: bool = True
    mail: MailBackend = MailBackend.FOLDER
    mail_from: str = "swyddi@swyddi.example"
    smtp_url: str = field(default="", repr=False)  # may hold a password
    search: SearchBackend = SearchBackend.WHOOSH
    embedding_model: str = ""  # a folder; empty for the bundled model, "hashing" for none (tests)
    embedding_sha256: str = ""  # what that folder's weights must hash to; empty to take them as they are
    trusted_proxies: int = 0  # how many reverse proxies stand in front, whose X-Forwarded-* headers are believed
    testing: bool = False

    def __post_init__(self) -> None:
        """Refuse unsafe combinations.

        Raises:
            SettingsError: no or a short secret key; demo mode on an address others can reach.

        """
        if self.demo and not is_loopback(self.bind):
            raise SettingsError(
                f"Demo mode signs anybody in as anybody, so it only runs on a loopback address. "
                f"SWYDDI_BIND is {self.bind!r}: use 127.0.0.1:PORT or unset SWYDDI_DEMO."
            )
        if len(self.secret_key) < MINIMUM_SECRET_LENGTH or (self.secret_key == DEMO_SECRET and not self.demo):
            raise SettingsError(
                f"SWYDDI_SECRET_KEY must be set to at least {MINIMUM_SECRET_LENGTH} random characters, "
                'for example from: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
            )

    @property
    def database(self) -> str:
        """The database URL; SQLite under `var` unless one is given."""
        return self.database_url or f"sqlite:///{self.var.absolute() / 'swyddi.sqlite3'}"

    @property
    def public_url(self) -> str:
        """The address people reach the site at, without a trailing slash."""
        return (self.base_url or f"http://{self.bind}").rstrip("/")

    @property
    def cv_folder(self) -> Path:
        """Where uploaded CVs are kept: outside anything the web server serves."""
        return self.var / "cvs"

    @property
    def mail_folder(self) -> Path:
        """Where the development mailbox keeps its messages."""
        return self.var / "mail"

    @property
    def index_folder(self) -> Path:
        """Where the Whoosh index lives."""
        return self.var / "index"


def is_loopback(bind: str) -> bool:
    """Say whether `host:port` can only be reached from this machine."""
    host = bind.rpartition(":")[0].strip("[]") or bind
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Read Settings from `SWYDDI_*` variables.

    Raises:
        SettingsError: a value is missing, malformed or unsafe; the message names the variable.

    """
    env = os.environ if environ is None else environ
    demo = _flag(env, "SWYDDI_DEMO", default=False)
    bind = env.get("SWYDDI_BIND", "127.0.0.1:8000")
    return Settings(
        secret_key=env.get("SWYDDI_SECRET_KEY", DEMO_SECRET if demo else ""),
        var=Path(env.get("SWYDDI_VAR", "var")),
        database_url=env.get("SWYDDI_DATABASE_URL", ""),
        demo=demo,
        bind=bind,
        base_url=env.get("SWYDDI_BASE_URL", ""),
        secure_cookies=_flag(env, "SWYDDI_SECURE_COOKIES", default=not demo),
        mail=_choice(MailBackend, env, "SWYDDI_MAIL", MailBackend.FOLDER),
        mail_from=env.get("SWYDDI_MAIL_FROM", "swyddi@swyddi.example"),
        smtp_url=env.get("SWYDDI_SMTP_URL", ""),
        search=_choice(SearchBackend, env, "SWYDDI_SEARCH", SearchBackend.WHOOSH),
        embedding_model=env.get("SWYDDI_EMBEDDING_MODEL", ""),
        embedding_sha256=env.get("SWYDDI_EMBEDDING_SHA256", "").strip().lower().removeprefix("sha256:"),
        trusted_proxies=_count(env, "SWYDDI_TRUSTED_PROXIES"),
    )


def _flag(env: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = env.get(name, "").strip().lower()
    if value not in {"", "0", "1", "true", "false", "yes", "no"}:
        raise SettingsError(f"{name} must be 1 or 0, not {value!r}.")
    return default if value == "" else value in {"1", "true", "yes"}


def _count(env: Mapping[str, str], name: str) -> int:
    value = env.get(name, "").strip() or "0"
    if not (value.isascii() and value.isdigit()):
        raise SettingsError(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def _choice(kind: type[E], env: Mapping[str, str], name: str, default: E) -> E:
    value = env.get(name, "") or default.value
    try:
        return kind(value)
    except ValueError:
        choices = ", ".join(kind)
        raise SettingsError(f"{name} must be one of {choices}, not {value!r}.") from None
