"""What a form says of its fields, where the field itself says nothing. One name means one thing."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NOT_GIVEN = _("Left empty where the sources do not say: readers then see “not given”.")

HELP: dict[str, Promise] = {
    "accessed_on": _("The day on which somebody last read it at its address."),
    "adopted_on": NOT_GIVEN,
    "adopting_body": NOT_GIVEN,
    "aim_kind": _("A plan has one overall goal; ambitions stand inside a keyword or a zone."),
    "article": _("The source. It is added once for each plan."),
    "authors": _("As the article names them, parted by “、”."),
    "baseline": _("The value from which the plan sets out. Not given is not zero."),
    "basis": _("How the target counts: at the end, over all years together, or on average a year."),
    "comparator": _("The word before the figure: 突破 is more than 达到."),
    "dateline": _("The words before the text, such as 红网时刻12月31日讯."),
    "deciding_document": _("Title or number of the document in which it was decided."),
    "document_number": NOT_GIVEN,
    "editors": _("As the article names them, parted by “、”."),
    "finish_year": NOT_GIVEN,
    "investment": _("As written, in the unit beside it. Left empty where it is not given."),
    "investment_unit": _("For example 亿元."),
    "keyword": _("The chapter in which the plan speaks of it."),
    "measures": _("The measures that it serves."),
    "multiplier": _("How many one unit is: 万户 is 10000 times 户."),
    "nature": _("A binding indicator is a promise; an expected one is not."),
    "note": _("What readers should know of this figure."),
    "paragraph": _("Counted in the body, headings included. Left empty, it is looked for."),
    "period_end": _("The last year of the plan."),
    "period_start": _("The first year of the plan."),
    "position": _("Where it lies: the overview draws the zones from north to south."),
    "provisional": _("A figure that may still be corrected."),
    "quote": _(
        "The words that name the fact or carry the figure, copied exactly. They are looked up in"
        " the archived text of the article; where it has none, nobody has checked them."
    ),
    "reason": _("Why it was changed. Readers see it."),
    "reported_on": _("The day of the report."),
    "section": _("The heading under which it stands, with its keyword."),
    "sense": _("Whether more or less of it is better."),
    "series": _("The series of which the article is a part."),
    "standing": _("Readers see whether a fact rests on the plan's own text or on a report."),
    "start_year": NOT_GIVEN,
    "status": _("Left empty until something is known."),
    "strength": _("力争 is weaker than 确保; take the word that stands there."),
    "summary": _("Two or three sentences in your own words."),
    "tagline": _("The line that stands below the heading."),
    "text": _("In your own words. What others wrote belongs into a citation."),
    "title": _("One line, as readers see it in lists and at the head of its page."),
    "title_en": _("Shown on English pages. Left empty, they show the Chinese title."),
    "unit": _("As written, for example 户 or 万户."),
    "value": _("The figure as it is written: 18 where the text says 18万户."),
    "wording": _("The words of the source in which the target stands."),
    "year": _("The year that the figure is for."),
    "year_stated": _("Not ticked, readers see that the year follows from the plan's period."),
    "zone": _("The part of the area to which it belongs."),
    "zones": _("The parts of the area in which it happens. None: the whole area."),
}
