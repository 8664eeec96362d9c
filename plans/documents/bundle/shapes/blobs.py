"""The bytes of pictures, where a bundle carries them to another portal."""

import hashlib
from base64 import b64decode
from functools import cached_property
from typing import Self

from pydantic import model_validator

from plans.documents.bundle.shapes.base import Part
from plans.documents.types import Checksum, PictureType

LARGEST = 2_000_000
"""Bytes."""


class Blob(Part):
    """`data` is the file in Base64, at most 2 MB of it; `checksum` is the SHA-256 of its bytes."""

    checksum: Checksum
    media_type: PictureType
    data: str

    @cached_property
    def content(self) -> bytes:
        return b64decode(self.data, validate=True)

    @model_validator(mode="after")
    def bytes_are_those_of_the_checksum(self) -> Self:
        try:
            content = self.content
        except ValueError as error:
            raise ValueError("data is not Base64") from error
        if len(content) > LARGEST:
            raise ValueError(f"data is larger than {LARGEST:,} bytes")
        if hashlib.sha256(content).hexdigest() != self.checksum:
            raise ValueError("checksum is not that of the data")
        return self
