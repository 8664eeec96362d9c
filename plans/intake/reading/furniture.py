"""What stands on a page and is no part of its article: buttons, counters, ways on."""

import re
from pathlib import Path
from typing import Final

from plans.intake.characters import alike

LONGEST = 120
"""Characters: a longer line of furniture is taken for text."""

WORDS: Final = frozenset(Path(__file__).with_name("furniture.txt").read_text("utf-8").split())
"""Lines of one word, blanks left aside."""

PATTERNS: Final[dict[str, str]] = {
    "a way to an app": r"(?:立即|点击|请)?(?:下载|打开|安装).{0,12}(?:客户端|APP).{0,8}",
    "the size of letters": (
        r"[小中大]?字[号体](?:大小)?:?.*|[\[(【]?[大中小](?:[|/]?[大中小]){1,2}[\])】]?|A[+-]"
    ),
    "sharing": r"(?:分享|转发)(?:到|至|给|:).{0,16}|分享:?",
    "a code to scan": r"扫[一码描].{0,30}|(?:长按|识别).{0,4}二维码.{0,20}|.{0,12}二维码.{0,8}",
    "a counter": (
        r"(?:阅读|浏览|点击|访问|评论|点赞|转发|在看|收藏)(?:量|数|次数|人数)?"
        r"[:(]?\d[\d.,]*万?\+?次?\)?"
    ),
    "where one is": (
        r"(?:您?(?:当前|现在|所在)的?位置|您在|位置):.*|首页(?:[>/›»]|&gt;).*"
        r"|[^。,>]{1,16}(?:(?:>|›|»|&gt;)+[^。,>]{1,30})+"
    ),
    "the file's card": (
        r"(?:索引号|主题分类|主题词|成文日期|文件名称|名称|发文机关|发布机构|发文字号|文号|公开方式|公开范围"
        r"|公开时限|公开形式|有效性|时效性|信息类别|体裁分类|服务对象|责任部门|生成日期|关键词):.*"
    ),
    "what is attached": r"附件\d*:?.{0,60}|\d*[.、]?.{1,60}\.(?:pdf|docx?|xlsx?|zip|rar|ofd|wps)",
    "a platform's words": (
        r".{0,6}(?:澎湃号|搜狐号|网易号|头条号|企鹅号|百家号|公众号|微信号)[·:].*"
        r"|(?:平台|特别)?声明:.*|(?:该|本)文(?:观点|为|章|来自).{0,80}|返回搜狐.*"
        r"|在小说阅读器.*|去阅读|点击(?:上方|下方|右上|蓝字|关注).*|预览时标签.*|微信扫一扫|关注该公众号"
        r"|(?:继续滑动|轻触|向上滑动|左右滑动|点击加载).{0,20}|.{0,12}点(?:个|亮)?“?(?:在看|赞|小星星)”?.{0,6}"
        r"|以上(?:内容|留言).{0,20}|原创\S{0,20}|.{0,10}让更多人看到|\+\d"
    ),
    "another article": r"[上下前后]一?[篇条]:?.*",
    "a page's number": r"第?\d+/\d+页?|第\d+页|(?:\[?\d+\]?){2,}|共\d+页.*|\d{1,4}",
    "tags": r"(?:热门|相关)?标签:.*|关键[字词]:.*|Tags?:.*",
    "a disclaimer": (
        r"(?:责任|版权|免责|特别)?声明:.*|(?:责任|版权|免责|特别)声明"
        r"|未经.{0,20}(?:不得|禁止|严禁).*|转载请.*"
    ),
    "an invitation": r"(?:欢迎|敬请)(?:关注|转发|订阅|下载).*",
    "an address": r"(?:原文链接|文章链接|来源网址|链接|网址):.*|https?://\S+|www\.\S+",
    "an older title": r"原标题:.*",
    "who the author is": r"\(?作者(?:系|为|单位).*\)?",
    "who keeps the site": (
        r"(?:主办|承办|协办|技术支持|网站标识码|备案号|联系电话|地址|邮编|邮箱)(?:单位)?:.*"
        r"|.{0,30}版权所有.*|.{0,6}[©®].*|Copyright.*|.{0,4}ICP备.*|.{0,4}公网安备.*"
    ),
    "a rule": r"[-—_=*·•.。…◆■●▲▼△▽☆★|↓↑→←]+|[(【\[]?-*(?:完|全文完)-*[)】\]]?",
}
"""By what it is: lines that are no part of an article, blanks left aside."""

_ANY = re.compile("|".join(PATTERNS.values()), re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_IN_BRACKETS = re.compile(r"[\[(【](?P<said>[^\[\](){}【】]+)[\])】]")
_OTHERS = re.compile(
    r"(?:相关|推荐|延伸|精彩|热门|更多|今日|最新|往期|精选)的?"
    r"(?:阅读|链接|新闻|文章|推荐|资讯|报道|稿件|评论|专题|回顾|热点|视频|内容|推送):?"
    r"|(?:网友|最新|全部|热门)?(?:评论|留言)\(\d+\):?|大家都在看:?|猜你喜欢:?|为你推荐:?"
)
_IMAGE = re.compile(r"[\w\u4e00-\u9fff().-]{1,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?)", re.IGNORECASE)
_PLACE_OF_IMAGE = re.compile(
    r"(?:打开|点击)\S{0,8}\s*查看(?:精彩|更多|高清)?(?:图片|大图)(?:详情)?"
)
_WHOSE = (
    r"\(?(?:记者|通讯员)?\s*[\u4e00-\u9fff·]{2,4}\s?(?:摄|供图)\)?"
    r"|\(?[\u4e00-\u9fff]{0,10}(?:供图|资料图片?|效果图|示意图)\)?"
)
_CAPTION = re.compile(
    rf"[▲△▼▽↑↓]+\s*[^▲△▼▽↑↓].{{1,80}}|[上下左右题]?图为.{{2,80}}|(?:图片|图\d?|图片说明):.{{2,80}}"
    rf"|[^。]{{4,80}}?[。.]?\s*(?:{_WHOSE})"
)


def is_furniture(line: str) -> bool:
    """Whether a line is of the page and not of the article."""
    text = _BLANKS.sub("", alike(line))
    inner = _IN_BRACKETS.fullmatch(text)
    said = {text, text.rstrip(":"), *([inner["said"]] if inner else [])}
    return not text or any(
        one in WORDS or (len(one) <= LONGEST and _ANY.fullmatch(one)) for one in said
    )


def begins_other_articles(line: str) -> bool:
    """Whether what follows are other articles: 相关阅读."""
    return bool(_OTHERS.fullmatch(_BLANKS.sub("", alike(line)).strip("[]【】|-—")))


def is_image(line: str) -> bool:
    """Whether a line is the bare name of a picture's file."""
    return bool(_IMAGE.fullmatch(line.strip()))


def is_place_of_image(line: str) -> bool:
    """Whether a line stands where an application would show a picture."""
    return bool(_PLACE_OF_IMAGE.fullmatch(alike(line).strip()))


def is_caption(line: str) -> bool:
    """Whether a line says by its form that it stands below a picture."""
    return bool(_CAPTION.fullmatch(alike(line).strip()))
