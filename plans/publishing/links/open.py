"""Open a review link: what it leads to, noted each time."""

from plans.errors.publishing import NoSuchLink
from plans.models import Candidate, ReviewLink, ReviewLinkOpening
from plans.publishing.links.tokens import digest_of

LONGEST_ADDRESS, LONGEST_PATH = 64, 200


def open_link(*, token: str, address: str, path: str) -> Candidate:
    """The candidate that a link opens; `path` is the page of it that is asked for.

    Raises `NoSuchLink`: a wrong token, one that expired and one that was revoked are alike.
    """
    link, candidate = _alive(token)
    ReviewLinkOpening.objects.create(
        link=link, address=address[:LONGEST_ADDRESS], path=path[:LONGEST_PATH]
    )
    return candidate


def candidate_of(token: str) -> Candidate:
    """The same without a note: for what is a part of a page. Raises `NoSuchLink`."""
    return _alive(token)[1]


def _alive(token: str) -> tuple[ReviewLink, Candidate]:
    links = ReviewLink.objects.alive().select_related("candidate").defer("candidate__content")
    link = links.filter(digest=digest_of(token)).first()
    if link is None or link.candidate is None:
        raise NoSuchLink
    return link, link.candidate
