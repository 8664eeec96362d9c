"""What stands before the name of a zone and is no part of it."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.quotes import COUNT
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.vocabulary import BEFORE_ZONES, DOING
from plans.intake.understanding.zones.no_names import AT_AN_END
from plans.intake.understanding.zones.zone import SUFFIX, TOWN

_WORDS = any_of((*BEFORE_ZONES.split(), *DOING.split()))
BEFORE = re.compile(
    rf".*(?:(?!(?:{AT_AN_END})+(?:{SUFFIX}|{TOWN}))(?:{_WORDS})(?!区|(?<=新)城)"
    rf"|和(?![平谐顺睦悦])|即(?!墨)|做[\u4e00-\u9fff]|{COUNT}[大个](?!湾)"
    "|看看|看(?!丹)|[向与及在把将以为对是由的了指按各到]|加(?!工)|有了|随着|于(?![家都洪]))"
)


def without_what_stands_before(words: Passage) -> Passage:
    before = BEFORE.match(words.plain)
    return words.part(before.end() if before else 0, len(words.plain))
