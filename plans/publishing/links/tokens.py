"""The secret of a link, and the hash of it that is kept."""

import hashlib
import secrets


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """Of a token with so many random bits a plain hash tells nothing.

    Looking for the hash takes as long for a token that is nearly right as for any other.
    """
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
