"""A client that keeps a copy of a plan in step: what any reader of the API could have written.

It knows the API's addresses, SHA-256 and JSON, and nothing of this project.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Fetch = Callable[[str], bytes]
"""Gets an address below `/api/v1`."""

COLLECTION_OF_NONE = {"bundle", "paragraphs"}
"""Entries that stand at no address of an item."""


@dataclass
class Mirror:
    """The copy: entries of the manifest by key, the bytes of documents by checksum, a cursor."""

    fetch: Fetch
    plan: str
    cursor: str | None = None
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, bytes] = field(default_factory=dict)
    seen: int = 0

    def keep_in_step(self, limit: int = 50) -> None:
        """Follows the feed to its end."""
        address: str | None = f"/plans/{self.plan}/events?limit={limit}"
        if self.cursor:
            address = f"{address}&after={self.cursor}"
        while address is not None:
            page = json.loads(self.fetch(address))
            for event in page["items"]:
                self._take(event)
            self.cursor = page["cursor"]
            address = page["next"] and page["next"].partition("/api/v1")[2]

    def checksum(self) -> str:
        """That of an edition with these entries."""
        names = ("path", "key", "kind", "title", "position", "new_checksum")
        rows = [[entry[name] for name in names] for entry in self.entries.values()]
        text = json.dumps(sorted(rows), ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def _take(self, event: dict[str, Any]) -> None:
        self.seen += 1
        known = self.entries.get(event["key"], {}).get("new_checksum")
        if event["old_checksum"] != known:
            raise ValueError(f"{event['key']} was another before")
        if event["change"] == "removed":
            del self.entries[event["key"]]
            return
        self.entries[event["key"]] = event
        self._keep(event)

    def _keep(self, event: dict[str, Any]) -> None:
        """The stored bytes, as they were in the edition that the event is of."""
        checksum = event["new_checksum"]
        if event["kind"] in COLLECTION_OF_NONE or checksum in self.documents:
            return
        path = "/".join(filter(None, ["/plans", self.plan, event["path"]]))
        data = self.fetch(f"{path}?raw=1&edition={event['edition']}")
        if hashlib.sha256(data).hexdigest() != checksum:
            raise ValueError(f"{path} has other bytes")
        self.documents[checksum] = data
