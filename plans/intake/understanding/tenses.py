"""The words that tell of what was and of what is to come."""

import re

GONE = re.compile(
    r"去年|上年|前年|过去(?:的)?[一二三四五几\d]+年|[一二三四五六七八九十几近]年来|近些年|回顾|回眸|截至|截止(?:到|目前|今)"
    r"|年以来|五”?以来|刚刚过去|圆满完成|顺利完成|如期完成|全面完成了|上半年|前三季度|初步核算"
)
"""Surely what was; what follows in the paragraph is so too."""

GONE_MAYBE = re.compile(
    r"以来|同比|环比|累计完成|已经?(?![到])|曾|分别为|预计[^,]{0,6}(?:实现|完成|达)|连续|首次|首个|当时|原来|现有|目前|如今|现拥?有"
    r"|荣获|获评|入选|跃居|稳居|位居"
    r"|[到至加长高升成过破增降减建立育进现得设达]了|增幅|居全[国省市]第|提前[^,]{0,6}(?:完成|实现)"
)
"""Perhaps what was, for this sentence."""

AHEAD = re.compile(
    r"力争|争取|确保|未来|今后|下一步|下步|预期目标|主要目标|目标是|期末|有望|力促|到本世纪|明年|即将|远景"
    r"|(?<!即)将(?![军近领士要])|计划到|规划到|目标任务是"
)
"""Surely what is to come."""

AHEAD_MAYBE = re.compile(r"努力|目标|计划|规划|要|再|必须|加快|全力|奋力")
"""Perhaps what is to come: it weighs as much as what is perhaps past."""

HEADS_GONE = re.compile(
    r"成就|成效|成绩|答卷|回眸|回顾|巡礼|收官|这五年|五年来|过去|辉煌|发展基础|现状|喜获|圆满"
)
HEADS_AHEAD = re.compile(
    r"蓝图|未来|今后|展望|目标|怎么干|建议|任务|举措|部署|安排|重点工作|工作重点|重点任务|下一步|愿景|定位|下战书|新征程|规划"
)
"""Words of titles and headings, for all that stands below them."""
