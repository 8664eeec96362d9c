"""Links into this portal that lead nowhere."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.documents.kinds import COLLECTIONS, path_of
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.registry import Found, check
from plans.publishing.readiness.texts import own_texts

OF_EVERY_PLAN = {"", "at-a-glance", "at-a-glance.svg", "at-a-glance.png", "card.png", "editions"}
OF_EVERY_PLAN |= {"changes", *COLLECTIONS.values()}
_OF_PAST = re.compile(r"(?:editions|changes)/[1-9].*")
_END = re.compile(r"[.,;:!?]+$")
_ADDRESS = r"/(?!(?:en/)?plans/|/)[A-Za-z0-9_~%./-]*"
_PATH = r"(?:/en)?/plans/(?P<path>[A-Za-z0-9_~%./-]*)"


def links_in(text: str, origin: str) -> Iterator[tuple[str, str]]:
    """Each address of this portal's plans in a text, and its path below `/plans/`."""
    if "/plans/" not in text:
        return
    host = f"(?:{re.escape(origin)})?" if origin else ""
    for found in re.finditer(rf"(?<![\w./-]){host}{_PATH}", text, re.ASCII):
        yield found[0], _END.sub("", found["path"]).strip("/")


def linked_paths(bundle: shapes.Bundle, origin: str) -> set[str]:
    """The paths, below `/plans/`, to which the plan's texts link."""
    return {path for _, text in own_texts(bundle) for _, path in links_in(text, origin)}


def addresses_in(text: str, origin: str) -> Iterator[tuple[str, str]]:
    """Each address of this portal beside its plans in a text, as it is written, and its path."""
    if origin:
        for found in re.finditer(rf"{re.escape(origin)}(?P<path>{_ADDRESS})", text, re.ASCII):
            yield _END.sub("", found[0]), _END.sub("", found["path"])
    for found in re.finditer(rf"\]\((?P<path>{_ADDRESS})\)", text, re.ASCII):
        yield found["path"], found["path"]


def linked_addresses(bundle: shapes.Bundle, origin: str) -> set[str]:
    """The paths beside `/plans/` to which the plan's texts link."""
    return {path for _, text in own_texts(bundle) for _, path in addresses_in(text, origin)}


@check(
    "broken-link",
    "error",
    title=_("Link to a page that is not there"),
    message=_("%(address)s leads nowhere."),
    help=_("The page was removed or renamed, or was never there. Mend the address."),
)
def broken_link(bundle: shapes.Bundle, context: Context) -> Found:
    own = {path_of(item.kind, item.slug) for item in shapes.items_of(bundle)} | OF_EVERY_PLAN
    for place, address, plan, page in _links(bundle, context):
        if plan == bundle.plan.slug and page not in own and not _OF_PAST.fullmatch(page):
            yield place, {"address": address}
    for place, text in context.texts:
        for address, path in addresses_in(text, context.origin):
            if path in context.nowhere:
                yield place, {"address": address}


@check(
    "link-to-unpublished",
    "warning",
    title=_("Link to a page of another plan that is not public"),
    message=_("%(address)s is not public."),
    help=_("Mend the address, or publish the other plan first."),
)
def link_to_unpublished(bundle: shapes.Bundle, context: Context) -> Found:
    for place, address, plan, page in _links(bundle, context):
        if not plan or plan == bundle.plan.slug:
            continue
        usual = page in OF_EVERY_PLAN or _OF_PAST.fullmatch(page)
        if f"{plan}/{'' if usual else page}" not in context.pages:
            yield place, {"address": address}


def _links(bundle: shapes.Bundle, context: Context) -> Iterator[tuple[Place, str, str, str]]:
    for place, text in context.texts:
        for address, path in links_in(text, context.origin):
            plan, _, page = path.partition("/")
            yield place, address, plan, page
