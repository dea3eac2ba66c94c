"""A mailer that writes messages into a folder: the mailbox page of the demo reads them."""

import hashlib
import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from portal.backends.mail.base import Message


def message_name(key: str) -> str:
    """Return the name a message is kept and shown under."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


class FolderMailer:
    """Writes one JSON file a message. The same key twice is one message."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def send(self, message: Message) -> None:
        """Write the message unless its key is there already."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.root / f"{message_name(message.key)}.json"
        if path.exists():
            return
        record = {**asdict(message), "sent_at": datetime.now(UTC).isoformat()}
        partial = path.with_suffix(".part")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(record, file, ensure_ascii=False)
        partial.replace(path)

    def messages(self, limit: int = 200) -> list[tuple[datetime, Message]]:
        """Return the newest messages first."""
        found = []
        for path in self.root.glob("*.json"):
            record = json.loads(path.read_text(encoding="utf-8"))
            sent_at = datetime.fromisoformat(record.pop("sent_at"))
            found.append((sent_at, Message(**record)))
        return sorted(found, key=lambda pair: pair[0], reverse=True)[:limit]
