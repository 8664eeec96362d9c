"""Where the desk's pages stand: below the address of the plan in the admin."""

from django.contrib.admin.sites import AdminSite
from django.urls import URLPattern, path

from plans.admin.desk.decisions import (
    CancelSchedule,
    Lift,
    RollBack,
    WithholdEdition,
    WithholdItem,
)
from plans.admin.desk.history import EditionsPage
from plans.admin.desk.item_form import ItemForm
from plans.admin.desk.links import LinkPage, LinksPage, Revoke
from plans.admin.desk.order import OrderPage
from plans.admin.desk.page import DeskPage
from plans.admin.desk.publish import ComparePage, PublishPage, SchedulePage
from plans.admin.desk.readiness import ConfirmCitations, ReadinessPage
from plans.admin.desk.restore import RestorePage
from plans.admin.desk.reviewing import Approve, Resolve, ReviewPage, SendBack, Submit, Withdraw
from plans.admin.desk.sheets import DownloadSheets, PreviewSheets, SheetsPage, UploadSheets
from plans.admin.desk.succession import StartNextPage, SuccessionPage
from plans.admin.desk.team import TeamPage
from plans.admin.desk.waiting import waiting_page
from plans.admin.intake.decisions import (
    Accept,
    AcceptTicked,
    Mark,
    PutAside,
    ReadAgain,
    RejectTicked,
    Reopen,
    TakeSource,
)
from plans.admin.intake.pages import IntakePage, IntakesPage
from plans.admin.monitoring.round import RoundPage
from plans.admin.start.page import PlanDesk

PAGES: dict[str, tuple[str, type[DeskPage]]] = {
    "desk": ("desk/", PlanDesk),
    "readiness": ("readiness/", ReadinessPage),
    "confirm_citations": ("confirm-citations/", ConfirmCitations),
    "item": ("items/<str:key>/", ItemForm),
    "compare": ("compare/", ComparePage),
    "publish": ("publish/", PublishPage),
    "schedule": ("schedule/", SchedulePage),
    "order": ("order/<str:kind>/", OrderPage),
    "editions": ("editions/", EditionsPage),
    "roll_back": ("editions/<int:number>/roll-back/", RollBack),
    "withhold_edition": ("editions/<int:number>/withhold/", WithholdEdition),
    "withhold_item": ("withhold-item/", WithholdItem),
    "lift": ("withholdings/<int:pk>/lift/", Lift),
    "team": ("team/", TeamPage),
    "review": ("review/", ReviewPage),
    "submit": ("review/submit/", Submit),
    "approve": ("review/<int:pk>/approve/", Approve),
    "send_back": ("review/<int:pk>/send-back/", SendBack),
    "withdraw": ("review/<int:pk>/withdraw/", Withdraw),
    "resolve": ("review/comments/<int:pk>/resolve/", Resolve),
    "links": ("links/", LinksPage),
    "link": ("links/<int:pk>/", LinkPage),
    "revoke": ("links/<int:pk>/revoke/", Revoke),
    "sheets": ("sheets/", SheetsPage),
    "download_sheets": ("sheets/download/", DownloadSheets),
    "upload_sheets": ("sheets/upload/", UploadSheets),
    "preview_sheets": ("sheets/preview/", PreviewSheets),
    "intakes": ("intake/", IntakesPage),
    "intake": ("intake/<int:pk>/", IntakePage),
    "intake_source": ("intake/<int:pk>/source/", TakeSource),
    "intake_accept": ("intake/<int:pk>/accept/<int:number>/", Accept),
    "intake_accept_ticked": ("intake/<int:pk>/accept/", AcceptTicked),
    "intake_reject": ("intake/<int:pk>/reject/", RejectTicked),
    "intake_reopen": ("intake/<int:pk>/reopen/<int:number>/", Reopen),
    "intake_again": ("intake/<int:pk>/again/", ReadAgain),
    "intake_put_aside": ("intake/<int:pk>/put-aside/", PutAside),
    "intake_mark": ("intake/<int:pk>/mark/", Mark),
    "round": ("round/", RoundPage),
    "restore": ("restore/", RestorePage),
    "succession": ("succession/", SuccessionPage),
    "start_next": ("next/", StartNextPage),
    "cancel": ("schedules/<int:pk>/cancel/", CancelSchedule),
}


def desk_addresses(site: AdminSite) -> list[URLPattern]:
    """For `ModelAdmin.get_urls`; their names are `admin:plans_plan_` and the name here."""
    return [
        path("waiting/", site.admin_view(waiting_page), name="plans_waiting_reviews"),
        *_of_a_plan(site),
    ]


def _of_a_plan(site: AdminSite) -> list[URLPattern]:
    return [
        path(
            f"<int:plan_id>/{route}",
            site.admin_view(page.as_view(site=site)),
            name=f"plans_plan_{name}",
        )
        for name, (route, page) in PAGES.items()
    ]
