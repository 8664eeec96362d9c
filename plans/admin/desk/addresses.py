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
from plans.admin.desk.page import DeskPage
from plans.admin.desk.publish import ComparePage, PublishPage, SchedulePage
from plans.admin.desk.restore import RestorePage
from plans.admin.desk.sheets import DownloadSheets, PreviewSheets, SheetsPage, UploadSheets
from plans.admin.desk.succession import StartNextPage, SuccessionPage

PAGES: dict[str, tuple[str, type[DeskPage]]] = {
    "compare": ("compare/", ComparePage),
    "publish": ("publish/", PublishPage),
    "schedule": ("schedule/", SchedulePage),
    "editions": ("editions/", EditionsPage),
    "roll_back": ("editions/<int:number>/roll-back/", RollBack),
    "withhold_edition": ("editions/<int:number>/withhold/", WithholdEdition),
    "withhold_item": ("withhold-item/", WithholdItem),
    "lift": ("withholdings/<int:pk>/lift/", Lift),
    "sheets": ("sheets/", SheetsPage),
    "download_sheets": ("sheets/download/", DownloadSheets),
    "upload_sheets": ("sheets/upload/", UploadSheets),
    "preview_sheets": ("sheets/preview/", PreviewSheets),
    "restore": ("restore/", RestorePage),
    "succession": ("succession/", SuccessionPage),
    "start_next": ("next/", StartNextPage),
    "cancel": ("schedules/<int:pk>/cancel/", CancelSchedule),
}


def desk_addresses(site: AdminSite) -> list[URLPattern]:
    """For `ModelAdmin.get_urls`; their names are `admin:plans_plan_` and the name here."""
    return [
        path(
            f"<int:plan_id>/{route}",
            site.admin_view(page.as_view(site=site)),
            name=f"plans_plan_{name}",
        )
        for name, (route, page) in PAGES.items()
    ]
