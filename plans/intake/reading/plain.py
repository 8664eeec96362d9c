"""An article pasted as text, with what its page had around it."""

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from plans.errors.intake import UnfitArticle
from plans.intake.characters import alike, bare
from plans.intake.reading import credits as crediting
from plans.intake.reading.article import Article, Credit, Image
from plans.intake.reading.dates import moment_in, published_at
from plans.intake.reading.furniture import (
    begins_other_articles,
    is_caption,
    is_furniture,
    is_image,
    is_place_of_image,
)
from plans.intake.reading.lines import lines_of

LONGEST_TITLE, LONGEST_CAPTION, LONGEST_BESIDE = 80, 40, 120
SHORTEST_TITLE, SHORTEST_SENTENCE = 8, 12
SHORTEST_PROSE = 50
SHORTEST_REPEATED = 20
"""Characters: a shorter line may be said twice on purpose."""

HEAD = 15
"""Lines among which the title is."""

_OF_A_PLAN = re.compile("十[三四五六七]五|规划|五年|蓝图|纲要|发展|建设|目标|报告|解读|20[123]\\d")
_STOPS = re.compile(r"[。!?;,]")
_SUBTITLE = re.compile(r"[-—─]{1,2}\S")
_HEADING = re.compile(
    r"(?:关键词|第?[一二三四五六七八九十]+[、章节部:]|[(][一二三四五六七八九十]+[)]|\d+[.、])"
)
_OF_THE_PAGE = re.compile(r"[^。!?;…\d”\"]{0,24}[^。!?;…\d”\":]")
_IS_AN_ITEM = re.compile(
    r"^[-—·•●■◆▲★※►▶□◎○]|建设|推进|打造|实施|加快|发展|提升|完善|新建|改造|建成|新增|培育"
)
_ONLY_A_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2,28}(?:政府|委员会|办公室|管委会|[局委办厅院部处])")


class Caption(str):
    """A line that the page says is a caption."""

    __slots__ = ()


def read_text(text: str) -> Article:
    """The article in a text. Raises `UnfitArticle` where there is none."""
    return read_lines(lines_of(text))


def read_lines(lines: Sequence[str], *, title: str | None = None) -> Article:
    """The article in lines, whose title may be known. Raises `UnfitArticle` where there is none."""
    title = title or title_among(lines)
    found = _Reading(title)
    for line in _from_title(lines, title):
        if begins_other_articles(line):
            break
        found.take(line)
    return found.article()


def title_among(lines: Sequence[str]) -> str | None:
    """What stands twice among the first lines; else the likeliest of them, the first of equals."""
    first = next((at for at, line in enumerate(lines[:HEAD]) if _is_sentence(line)), HEAD)
    places = range(min(first, len(lines)))
    if not any(_can_be_title(lines[place]) for place in places):
        places = range(min(HEAD, len(lines)))
    head = [(place, lines[place]) for place in places if _can_be_title(lines[place])]
    texts = [line for _, line in head]
    if twice := next((line for line in texts if texts.count(line) > 1), None):
        return twice
    likely = [(_likelihood(lines, place), -place, line) for place, line in head]
    return max(likely)[2] if likely else None


def _likelihood(lines: Sequence[str], place: int) -> int:
    """A title is no single word, often names a plan, and stands beside when it was published."""
    line = alike(lines[place])
    beside = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 4]]
    has_neighbour = any(is_beside(one) for one in beside)
    return (len(line) >= SHORTEST_TITLE) + bool(_OF_A_PLAN.search(line)) + has_neighbour


def _from_title(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """Above the title stand the site's words; what tells of the article may stand there too.

    A text that begins with prose has no title: what was taken for it is a heading further down.
    """
    begin = next((at for at, one in enumerate(lines[:HEAD]) if one == title), 0)
    yield from (line for line in lines[:begin] if is_beside(line) or _is_prose(line))
    yield from lines[begin:]


class _Reading:
    """Takes the lines of a text one after the other, each for what it is."""

    def __init__(self, title: str | None) -> None:
        self.title = title
        self.beside: list[str] = []
        self.dateline: str | None = None
        self.parts: list[crediting.Part] = []
        self.images: list[Image] = []
        self.body: list[str] = []
        self._said: set[str] = set()
        self._waits_for_caption = False
        self._behind: str | None = None  # what tells of the article behind the last paragraph

    def take(self, line: str) -> None:
        waited, self._waits_for_caption = self._waits_for_caption, False
        if is_image(line) or is_place_of_image(line):
            self.images.append(Image(line.strip() if is_image(line) else None, None))
            self._waits_for_caption = True
        elif not self.body and (outlet := crediting.outlet_alone(line)):
            self.parts.append(crediting.Part(crediting.OUTLET[0], outlet, line))
        elif is_beside(line) and not isinstance(line, Caption):
            self._take_beside(line)
        elif is_furniture(line) or self._was_said(line):
            self._waits_for_caption = waited
        elif isinstance(line, Caption) or is_caption(line) or (waited and _can_be_caption(line)):
            self._take_caption(line, waited=waited)
        else:
            self._take_paragraph(line)

    def article(self) -> Article:
        if not self.body:
            raise UnfitArticle(_("There is no article in this text."))
        self._drop_the_pages_end()
        named = crediting.credits_in(self.parts)
        outlet = crediting.outlet_in(self.parts) or crediting.outlet_of(self.dateline)
        if len(self.body) > 1 and (signed := self._signature(outlet)):
            self.body.pop()
            outlet = outlet or signed
        return Article(
            title=self.title,
            published_at=published_at(self.beside),
            dateline=self.dateline,
            outlet=outlet,
            authors=crediting.authors_in(named),
            editors=crediting.editors_in(named),
            credits=tuple(_others(named)),
            images=tuple(one for one in self.images if one.file or one.caption),
            paragraphs=tuple(self.body),
        )

    def _drop_the_pages_end(self) -> None:
        """Lines at the end that are neither sentences, items nor rows belong to the page."""
        while len(self.body) > 1 and _is_of_the_page(self.body[-1]):
            if self._signature(None):
                return
            self.body.pop()

    def _signature(self, outlet: str | None) -> str | None:
        """Who signs the text: the outlet in brackets, or an office above a date (落款)."""
        last = self.body[-1]
        bare_last = alike(last).strip("() ")
        if outlet and bare_last == alike(outlet) and bare_last != alike(last):
            return outlet
        is_dated = self._behind is not None and bool(_ONLY_A_DATE.fullmatch(alike(self._behind)))
        return last if is_dated and _OFFICE.fullmatch(alike(last)) else None

    def _take_beside(self, line: str) -> None:
        parts = crediting.parts_of(line)
        is_byline = bool(parts) and parts[0].role.endswith(crediting.REPORTER)
        if is_byline and self.dateline is None and not self.body:
            self.dateline = line
        self.beside.append(line)
        self._behind = line
        self.parts += parts

    def _take_caption(self, line: str, *, waited: bool) -> None:
        if waited:
            self.images[-1] = Image(self.images[-1].file, line)
        else:
            self.images.append(Image(None, line))

    def _take_paragraph(self, line: str) -> None:
        if not self.body:
            if _SUBTITLE.match(line) and len(line) <= LONGEST_TITLE:
                return
            if dateline := crediting.dateline_of(line):
                self.dateline = self.dateline or dateline
                self.parts += crediting.parts_of(dateline)
        self.body.append(line)
        self._behind = None
        self._said.add(line)

    def _was_said(self, line: str) -> bool:
        is_repeated = len(line) >= SHORTEST_REPEATED and line in self._said
        return is_repeated or (self.title is not None and bare(line) == bare(self.title))


def is_beside(line: str) -> bool:
    """Whether a line tells of the article: who made it, and when it was published."""
    if crediting.is_credits(line):
        return True
    is_short = len(line) <= LONGEST_BESIDE and not _STOPS.search(alike(line))
    if not is_short:
        return False
    return moment_in(line) is not None or bool(crediting.outlet_in(crediting.parts_of(line)))


def _is_of_the_page(line: str) -> bool:
    text = alike(line)
    return bool(_OF_THE_PAGE.fullmatch(text)) and not _IS_AN_ITEM.search(text)


def _is_sentence(line: str) -> bool:
    return len(line) >= SHORTEST_SENTENCE and alike(line).endswith("。")


def _is_prose(line: str) -> bool:
    return len(line) >= SHORTEST_PROSE and _is_sentence(line)


def _can_be_title(line: str) -> bool:
    return (
        len(line) <= LONGEST_TITLE
        and not alike(line).endswith(("。", ";", ","))
        and not (is_furniture(line) or is_image(line) or is_caption(line) or is_beside(line))
        and not begins_other_articles(line)
    )


def _can_be_caption(line: str) -> bool:
    """Below a picture: one short sentence that is no heading."""
    sentences = alike(line).rstrip("。").count("。")
    return len(line) <= LONGEST_CAPTION and not sentences and not _HEADING.match(alike(line))


def _others(named: list[Credit]) -> Iterator[Credit]:
    """Those who are not told as authors or editors by that very word."""
    plain = (*crediting.AUTHOR, *crediting.EDITOR, "责任编辑")
    yield from (one for one in named if alike(one.role) not in plain)
