"""The evaluation as which a plan's next edition is published."""

from plans.admin.inlines import StackedPartInline
from plans.models import Evaluation


class EvaluationInline(StackedPartInline):
    model = Evaluation
    fields = (("evaluation_kind", "until"), "text")
    show_change_link = True  # to its citations
