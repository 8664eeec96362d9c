"""Reading XML as strictly as programs do."""

import re
from datetime import datetime, timedelta
from html import unescape
from xml.etree.ElementTree import Element, fromstring

from django.test import Client
from django.utils.html import strip_tags

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
CHINA = timedelta(hours=8)


def xml_of(client: Client, address: str, media_type: str) -> Element:
    response = client.get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == f"{media_type}; charset=utf-8"
    return fromstring(response.content)  # noqa: S314 - of our own making


def feed_of(client: Client, address: str) -> Element:
    """A feed that keeps the rules of RFC 4287 (4.1.1 and 4.1.2) about what it must hold."""
    feed = xml_of(client, address, "application/atom+xml")
    assert feed.tag == f"{ATOM}feed"
    once(feed, "title", "id", "updated", "author")
    assert link_of(feed, "self") == absolute(feed, "id")
    link_of(feed, "alternate")
    for entry in entries_of(feed):
        once(entry, "title", "id", "updated", "published", "summary")
        link_of(entry, "alternate")
        assert re.fullmatch(r"tag:[a-z.]+,\d{4}-\d\d-\d\d:\S+", text(entry, "id"))
    ids = [text(entry, "id") for entry in entries_of(feed)]
    assert len(ids) == len(set(ids))
    moments = [moment(text(entry, "updated")) for entry in entries_of(feed)]
    assert moments == sorted(moments, reverse=True)
    assert moment(text(feed, "updated")) == moments[0]
    assert all(child.tag.startswith(ATOM) for child in feed.iter())
    return feed


def once(element: Element, *names: str) -> None:
    for name in names:
        assert len(element.findall(f"{ATOM}{name}")) == 1, name


def text(element: Element, name: str) -> str:
    found = element.findtext(f"{ATOM}{name}")
    assert found, name
    return found


def absolute(element: Element, name: str) -> str:
    found = text(element, name)
    assert found.startswith("http://testserver/")
    return found


def link_of(element: Element, relation: str) -> str:
    (link,) = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == relation]
    href = link.get("href") or ""
    assert href.startswith("http://testserver/")
    return href


def entries_of(feed: Element) -> list[Element]:
    return feed.findall(f"{ATOM}entry")


def words_of(entry: Element) -> str:
    """What a reader sees of an entry."""
    return " ".join(unescape(strip_tags(text(entry, "summary"))).split())


def links_in(entry: Element) -> list[str]:
    return re.findall(r'href="([^"]+)"', text(entry, "summary"))


def moment(written: str) -> datetime:
    """A time as both Atom and sitemaps want it, told in China's time."""
    found = datetime.fromisoformat(written)
    assert found.utcoffset() == CHINA, written
    return found


def located(part: Element) -> dict[str, str | None]:
    """By address, when what a part of a sitemap names was last changed."""
    return {
        entry.findtext(f"{SITEMAP}loc") or "": entry.findtext(f"{SITEMAP}lastmod") for entry in part
    }
