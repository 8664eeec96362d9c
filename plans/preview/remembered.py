"""The last drafts that were looked at, for as long as nothing changes that they show."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from plans.models import Release
from plans.preview.draft import Draft
from plans.preview.filling import image_of_draft

MOST_BYTES = 64 * 1024 * 1024
"""Per process. A plan of 5,000 items takes about 15 MB."""


@dataclass(frozen=True)
class Image:
    """A database with one draft in it; the address name of its plan, and the draft's checksum."""

    slug: str
    checksum: str
    data: bytes


class Remembered:
    """Images by what they are of; the ones that were not looked at for longest are dropped."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._images: OrderedDict[Hashable, Image] = OrderedDict()
        self._lock = threading.Lock()

    def image(self, of: Hashable, compose: Callable[[], Draft]) -> Image:
        """The image of what `of` names, which holds until readers see a change of anything.

        `of` must say which state it is. The serial is read before everything else, so that an
        image is never taken for newer than it is.
        """
        name = (of, Release.objects.values_list("serial", flat=True).first())
        with self._lock:
            if name in self._images:
                self._images.move_to_end(name)
                return self._images[name]
        draft = compose()
        image = Image(draft.slug, draft.checksum, image_of_draft(draft))
        with self._lock:
            self._images[name] = image
            while len(self._images) > 1 and self._size() > self._most:
                self._images.popitem(last=False)
        return image

    def clear(self) -> None:
        with self._lock:
            self._images.clear()

    def _size(self) -> int:
        return sum(len(image.data) for image in self._images.values())


IMAGES = Remembered()
