"""Who had which part in an article: 来源:红网 作者:李旦, in all forms that outlets have for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.intake.characters import alike, any_of
from plans.intake.reading.article import Credit

OUTLET = ("来源", "稿源", "信息来源", "文章来源", "稿件来源", "新闻来源")
AUTHOR = ("作者", "撰文", "撰稿", "文字", "文")
PICTURED = ("文/图", "图/文", "图文")
REPORTER = ("记者", "通讯员", "评论员", "实习生", "特约撰稿人")
EDITOR = ("编辑", "责编")
OTHERS = (
    *("摄影", "摄像", "图片", "图", "供图", "制图", "供稿", "校对"),
    *("审核", "审校", "审读", "审签", "一审", "二审", "三审", "初审"),
    *("复审", "复核", "终审", "监制", "统筹", "策划", "主编", "签发"),
    *("设计", "排版", "美编", "海报", "视频", "剪辑", "播音", "值班主任"),
    *("值班编委", "值班总编", "出品", "编审", "审稿", "录入", "整理", "发布人", "信息员"),
)
LONGEST = 200
LONGEST_VALUE = 60
"""Characters of a line of credits, and of what stands behind one role."""

_OPENING = " (（[【□■◆●◎○◇☆★"
"""What may stand before a line of credits."""

_KINDS = "(?:本报|本网|本台|本刊|全媒体|融媒体|见习|实习|特约|首席|新媒体|值班|网络|执行|责任|总)*"
_OUTLETS_OWN = r"(?:[^\s():|丨,、。/]{1,14}?)?"


_LONG_ROLES = any_of(w for w in (*OUTLET, *AUTHOR, *REPORTER, *EDITOR, *OTHERS) if len(w) > 1)
_SHORT_ROLES = any_of(w for w in (*AUTHOR, *OTHERS) if len(w) == 1)
_MARK = r"\s*[:|丨/│┃]\s*"
_ROLE = re.compile(
    rf"(?<![^\s(\[【、]){_OUTLETS_OWN}(?P<own>{_KINDS}(?:{any_of(REPORTER)}))(?:{_MARK}|\s*)(?=[\u4e00-\u9fff])"
    rf"|(?<![^\s(\[【|丨])(?P<pictured>{any_of(PICTURED)})(?:{_MARK}|\s+)"
    rf"|(?P<long>{_KINDS}(?:{_LONG_ROLES})){_MARK}"
    rf"|(?<![^\s(\[【|丨])(?P<short>{_SHORT_ROLES}){_MARK}"
)
"""An outlet's own reporter, whose name may follow at once; else a role with a mark after it."""

_OUTLETS_REPORTER = re.compile(
    rf"(?P<outlet>(?!本)[^\s():|丨,、。/]{{1,14}}?(?:报|网|社|台|刊|端|时刻|新闻|频道|融媒|传媒|中心))"
    rf"(?:{_KINDS}(?:{any_of(REPORTER)})|讯|[\u4e00-\u9fff]{{2,8}}\d{{1,2}}月\d{{1,2}}日[讯电])"
)

_OUTLET_ALONE = re.compile(
    r"(?P<outlet>[\u4e00-\u9fff]{2,10}?(?:新闻网|在线|日报|晚报|早报|时报|晨报|商报|都市报|时讯|融媒|融媒体中心|电视台|客户端|发布))"
    r"(?:官方[账帐]号)?"
)

_END = re.compile(
    r"\s*(?:[\])】]|[|丨│┃]|返回搜狐|返回网易|查看原文|查看更多|原标题|[大中小]?字号|\s[大中小](?=\s|$)|浏览|阅读|点击|访问|打印|分享|字体|时间|发布(?:时间|日期|于|:)|\s发布|日期|更新|"
    r"\s\S{0,6}(?:报道|摄影报道|讯|电)\s*$|(?:摄|整理|综合报道|文/图|摄影报道)\s*$|(?:20|19)\d\d[-/.年]).*",
    re.DOTALL,
)
_BYLINE = re.compile(r"^[^。()]{0,40}\s?\((?P<inside>[^()。]{2,80}(?:记者|通讯员)?[^()。]{2,80})\)")
_BETWEEN = re.compile(r"\s*[、,，;；/／&和及]\s*|\s+")
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}|[A-Za-z][A-Za-z .'-]{1,30}")
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}|[A-Za-z][A-Za-z .'-]{1,30}")


@dataclass(frozen=True)
class Part:
    """A role as rules see it and as the article has it (`said`), and what stands behind it."""

    role: str
    value: str
    said: str


def parts_of(line: str) -> list[Part]:
    """The roles that a line of credits names, in order."""
    text = alike(line)
    found = list(_ROLE.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    parts = []
    for match, end in zip(found, ends if found else [], strict=True):
        value = _END.sub("", text[match.end() : end])
        kept = line[match.end() : match.end() + len(value)].strip(" 　,，、;；·【[（(")
        if kept:
            role = match.lastgroup or 0
            parts.append(Part(match[role], kept, line[slice(*match.span(role))]))
    return parts


def is_credits(line: str) -> bool:
    """Whether a line tells of the article's making and of nothing else: it begins with a role."""
    text = alike(line).strip(_OPENING)
    return (
        len(text) <= LONGEST
        and not text.rstrip(" )]】").endswith(("。", "!", "?"))
        and bool(_ROLE.match(text))
        and all(_is_value(part) for part in parts_of(text))
    )


def dateline_of(paragraph: str) -> str | None:
    """What a paragraph begins with, such as 本报讯(记者 甲 通讯员 乙)."""
    found = _BYLINE.match(alike(paragraph))
    if found is None or not any(role in found["inside"] for role in REPORTER):
        return None
    return paragraph[: found.end()]


def outlet_of(dateline: str | None) -> str | None:
    """Whose reporter a dateline names: 红网时刻通讯员."""
    text = dateline.strip(_OPENING) if dateline else ""
    found = _OUTLETS_REPORTER.match(alike(text))
    return text[: found.end("outlet")] if found else None


def outlet_alone(line: str) -> str | None:
    """The outlet that a line above the article names and nothing else: 江南新闻网."""
    found = _OUTLET_ALONE.fullmatch(alike(line).strip())
    return found["outlet"] if found else None


def outlet_in(parts: Iterable[Part]) -> str | None:
    return next((part.value.strip("《》") for part in parts if part.role in OUTLET), None)


def credits_in(parts: Iterable[Part]) -> list[Credit]:
    """Everybody with the word for the part, once; the outlet is nobody."""
    found = [
        Credit(part.said, name)
        for part in parts
        if part.role not in OUTLET
        for name in names_in(part.value)
    ]
    return list(dict.fromkeys(found))


def names_in(value: str) -> list[str]:
    """The names in a list of them. A name of two characters may be set wide: 李 旦."""
    return [name for name in _joined(_pieces(value)) if _NAME.fullmatch(name)]


def _are_names(value: str) -> bool:
    """Whether there is nothing else: 记者在采访中了解到 is no byline."""
    pieces = list(_joined(_pieces(value)))
    return bool(pieces) and all(_SHORT_NAME.fullmatch(piece) for piece in pieces)


def _pieces(value: str) -> list[str]:
    return [piece for piece in _BETWEEN.split(value.strip()) if piece]


def authors_in(named: Iterable[Credit]) -> tuple[str, ...]:
    """Those who are called authors; else who reports."""
    known = list(named)
    for roles in (AUTHOR, PICTURED, REPORTER):
        if found := [one.name for one in known if alike(one.role).endswith(roles)]:
            return tuple(dict.fromkeys(found))
    return ()


def editors_in(named: Iterable[Credit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in named if alike(one.role).endswith(EDITOR)))


def _is_value(part: Part) -> bool:
    if part.role.endswith(REPORTER):
        return _are_names(part.value)
    return len(part.value) <= LONGEST_VALUE and "。" not in part.value


def _joined(pieces: list[str]) -> Iterator[str]:
    waiting = ""
    for piece in pieces:
        if len(piece) == 1 and "\u4e00" <= piece <= "\u9fff":
            waiting += piece
            if len(waiting) == 2:
                yield waiting
                waiting = ""
        else:
            yield piece
