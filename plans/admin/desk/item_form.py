"""From an item's key, as differences and previews know it, to its form."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from plans.admin.desk.items import item_models
from plans.admin.desk.page import DeskPage
from plans.admin.desk.rights import LOOK, PUBLISH, REVIEW
from plans.documents.kinds import PLAN_KEY, key_prefix


class ItemForm(DeskPage):
    permissions = (*LOOK, REVIEW, PUBLISH)

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        if key == PLAN_KEY:
            return redirect("admin:plans_plan_change", self.plan.pk)
        for kind, model in item_models().items():
            if key.startswith(key_prefix(kind)):
                row = model._default_manager.filter(plan=self.plan, key=key).first()
                if row is not None:
                    return redirect(f"admin:plans_{model._meta.model_name}_change", row.pk)
        raise Http404(key)
