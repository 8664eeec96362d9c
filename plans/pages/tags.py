"""What templates can say beyond Django's own words."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from plans import choices
from plans.documents.canonical import plain_number
from plans.documents.items import ArticleDocument, IndicatorDocument
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.documents.links import Link
from plans.documents.parts import Citation
from plans.pages.addresses import localized as localized_path
from plans.pages.draft import rebased
from plans.pages.media import shown_picture
from plans.pages.parts import Cut
from plans.pages.prose import prose
from plans.pages.sources import paragraph_anchor
from plans.pages.strip import beside, strip_of
from plans.pages.structured import Data, structured_data
from plans.pages.structured import json_ld as as_json_ld
from plans.pages.tasks import carried_out, carrying_out, counted, owed
from plans.pages.titles import COLLECTION_TITLES, KIND_TITLES
from plans.published.editions import EditionHead
from plans.search.query import Segment
from plans.wording import field_name

register = template.Library()

BAR: tuple[ItemKind, ...] = (
    "keyword",
    "zone",
    "measure",
    "project",
    "indicator",
    "department",
    "term",
    "article",
)
DIGITS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")


@register.filter
def localized(path: str) -> str:
    """A path from the site's root in the language of the page."""
    return localized_path(path)


register.filter("rebased", rebased)


@register.filter
def label(value: str | None, closed_list: str) -> str:
    """The name for people of a value of one of the glossary's closed lists."""
    return str(getattr(choices, closed_list)(value).label) if value else ""


@register.filter
def figure(value: Decimal | None) -> str:
    """A figure with its thousands set apart: 180,000."""
    if value is None:
        return ""
    return f"{Decimal(plain_number(value)):,f}"


@register.filter
def standing(indicator: IndicatorDocument) -> str:
    """How an indicator stands, in a word. In the target's own year nothing is on its way."""
    verdict, target = indicator.verdict, indicator.target
    if verdict.state == "off_track" and target and verdict.as_of == str(target.year):
        return gettext("Not met")
    return str(choices.VerdictState(verdict.state).label)


@register.filter
def in_language(document: Any) -> str:
    """The title of a document: the English one on English pages, where editors gave one."""
    english = getattr(document, "title_en", None) or getattr(document, "name_en", None)
    chinese = getattr(document, "title", None) or getattr(document, "name", "")
    return str(english if get_language() == "en" and english else chinese)


@register.filter
def title_language(document: Any) -> str:
    """The language of what `in_language` gives."""
    english = getattr(document, "title_en", None) or getattr(document, "name_en", None)
    return "en" if get_language() == "en" and english else "zh-Hans"


@register.filter
def linked(document: Any) -> SafeString:
    """A link to a document, or to what a reference names, in the words of `in_language`."""
    address, language = localized_path(document.path), title_language(document)
    return format_html('<a href="{}" lang="{}">{}</a>', address, language, in_language(document))


@register.filter
def short(checksum: str) -> str:
    """A checksum for the eye: its first and last four digits."""
    return f"{checksum[:4]}…{checksum[-4:]}"


@register.filter
def by_source(citations: list[Citation]) -> list[tuple[Link, list[Citation]]]:
    """Citations by the article that they cite, each article once, in the order of first use."""
    grouped: dict[str, tuple[Link, list[Citation]]] = {}
    for citation in citations:
        grouped.setdefault(citation.source.key, (citation.source, []))[1].append(citation)
    return list(grouped.values())


@register.filter
def cited_in(link: Link, sources: Mapping[str, ArticleDocument]) -> ArticleDocument | None:
    """The article that a link names, among the `sources` of a page."""
    return sources.get(link.key) if sources else None


@register.filter
def total(members: Sequence[Any]) -> int:
    """How many members a list has, whether it is shown whole or cut."""
    return members.total if isinstance(members, Cut) else len(members)


@register.filter
def figure_citations(indicator: IndicatorDocument) -> list[Citation]:
    """The sources of an indicator's target, or of the indicator where its target names none."""
    own = indicator.target.citations if indicator.target else []
    return own or indicator.citations


register.filter("counted", counted)
register.filter("owed", owed)
register.filter("carried_out", carried_out)
register.filter("carrying_out", carrying_out)
register.filter("owed", owed)
register.filter("carried_out", carried_out)
register.filter("strip", strip_of)
register.simple_tag(prose)
register.inclusion_tag("components/picture.html", name="picture")(shown_picture)
register.filter("paragraph_anchor", paragraph_anchor)
register.filter("beside", beside)


@register.filter
def plan_parts(edition: EditionHead) -> list[ItemKind]:
    """The kinds of items that the plan's bar names: those that the edition holds any of."""
    return [kind for kind in BAR if edition.counts.get(kind)]


@register.filter
def numeral(number: int) -> str:
    """An edition's number as a seal has it, for example 二十一; figures beyond 99."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return f"{DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{DIGITS[ones]}"


@register.filter
def collection_title(kind: ItemKind) -> str:
    """The heading of a kind's collection."""
    return str(COLLECTION_TITLES[kind])


@register.filter
def kind_title(kind: str) -> str:
    """What one item of a kind is called."""
    return str(KIND_TITLES[kind])


@register.filter
def collection_segment(kind: ItemKind) -> str:
    """The path segment of a kind's collection."""
    return COLLECTIONS[kind]


@register.filter
def edition_title(number: int) -> str:
    return gettext("Edition %(number)d") % {"number": number}


register.filter("field_name", field_name)


@register.filter
def bracketed(aside: object) -> str:
    """An aside in the brackets of the page's language: （2020）, or (2020) after a blank."""
    return f" ({aside})" if get_language() == "en" else f"（{aside}）"


@register.filter
def signed(number: int) -> str:
    """A difference with its sign, a true minus."""
    return f"{number:+d}".replace("-", "−")


@register.filter
def marked(segments: Iterable[Segment]) -> SafeString:
    """Parts of a text, escaped, with the hits among them marked."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", segment.text) if segment.is_hit else segment.text,)
            for segment in segments
        ),
    )


@register.simple_block_tag
def said(content: str) -> str:
    """`{% said as name %}…{% endsaid %}` keeps what a block says, to say it in several places."""
    return content


@register.filter
def collapsed(content: SafeString) -> SafeString:
    """What a block says, in one line; it is escaped already."""
    return mark_safe(" ".join(content.split()))  # noqa: S308 - fewer blanks are as safe


@register.inclusion_tag("components/structured.html", takes_context=True)
def structured(context: Context) -> dict[str, list[Data]]:
    """Data about the page for search engines."""
    shown = {str(name): value for name, value in context.flatten().items()}
    return {"structured": structured_data(shown)}


@register.filter
def json_ld(data: Data) -> SafeString:
    return mark_safe(as_json_ld(data))  # noqa: S308 - it holds no "<"
