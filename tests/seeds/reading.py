"""Reading a bundle for what it cites and what it says."""

from collections.abc import Iterator

from plans.documents.bundle.shapes import Bundle, Citation, Cited, CitedItem, items_of


def cited_parts(bundle: Bundle) -> list[Cited]:
    """The plan and every item that can be cited."""
    return [bundle.plan, *(item for item in items_of(bundle) if isinstance(item, CitedItem))]


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation inside a part, at any depth."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from citations_in(member)
    elif isinstance(value, Cited):
        for _, member in value:
            yield from citations_in(member)


def words_of(value: object) -> str:
    """All text that a part says itself, without what it quotes."""
    match value:
        case str():
            return value
        case dict():
            return "\n".join(words_of(v) for name, v in value.items() if name != "citations")
        case list():
            return "\n".join(words_of(member) for member in value)
        case _:
            return ""
