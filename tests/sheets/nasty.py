"""Texts that spreadsheets and CSV readers like to change, and bundles full of them."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from plans.documents.bundle.shapes import Bundle
from plans.documents.text import line, prose
from plans.editing.bundle.changes import in_order
from tests.full import full_bundle

NASTY = [
    *("=1+1", "+8613800000000", "-5", "@SUM(A1)", "\t=1", "'=1", "''", "'", "'tis", "'''=1"),
    *("＝1+1", "－5", "＠x", "00123", " 前有空格", "后有空格 ", "123456789012345678901234567890"),
    *("2023-07", "1/2", "1E5", "TRUE", "是", "#REF!", "a,b;c", '"引号"', "“引号”", "_x000D_"),
    *("_x005F_x0041_", "😀", "ｆｕｌｌ", "null", "　全角", "<b>&amp;</b>", "measure-one"),
]
NASTY_PROSE = ["第一行\n第二行", "\n在前", "在后\n", "\r\n=1", "\r回车", "甲\t乙", "=1\n=2", '"\n"']


def _fits(rule: Any) -> Any:
    def check(text: str) -> bool:
        try:
            rule(text)
        except ValueError:
            return False
        return True

    return check


_unfit = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
_letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters=_unfit)
_any = st.text(_letters, min_size=1, max_size=12)
lines = st.sampled_from([t for t in NASTY if "\t" not in t]) | _any.filter(_fits(line))
texts = st.sampled_from([*NASTY, *NASTY_PROSE]) | _any.filter(_fits(prose))
figures = st.decimals(
    min_value=-(10**9), max_value=10**9, places=6, allow_nan=False, allow_infinity=False
) | st.sampled_from(["0.1", "-0.000001", "123456789012345", "0", "999999999.999999"]).map(Decimal)


@st.composite
def nasty_bundles(draw: st.DrawFn) -> Bundle:
    """The full bundle of the tests with texts and figures drawn anew."""
    raw = full_bundle().model_dump()
    for name in ("departments", "sections", "zones", "measures", "projects", "indicators"):
        for record in raw[name]:
            record["title"] = draw(lines)
            record["title_en"] = draw(st.none() | lines)
    for name in ("measures", "projects", "indicators"):
        for record in raw[name]:
            record["text"] = draw(texts)
    for measure in raw["measures"]:
        names = draw(st.lists(lines, max_size=3, unique=True))
        measure["named_things"] = [{"kind": "slogan", "name": name} for name in names]
    for project in raw["projects"]:
        project["investment"] = draw(figures)
        project["investment_unit"] = draw(lines)
    for indicator in raw["indicators"]:
        indicator["unit"] = draw(st.none() | lines)
        for one in indicator["observations"]:
            one |= {"value": draw(figures), "unit": draw(lines), "note": draw(st.none() | texts)}
    return in_order(Bundle.model_validate(raw))
