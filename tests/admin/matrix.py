"""Who may do what: every address of the desk, and who gets its page or may send its form.

People are letters: `E` an editor in the plan's team and `e` one outside, `R` reviewer, `P` and `p`
publishers in the team and outside, `Y` system administrator, `S` security administrator, `A`
auditor, `n` a member of staff without a role, `*` a superuser. Who is named gets the status `ok`,
all others `refused`; who is not logged in is sent to the log-in, save where `anonymous` says
otherwise.
"""

from dataclasses import dataclass

EVERYBODY = "EeRPpYSAn*"
READERS = "EeRPpA*"
KEEPERS = "E*"


@dataclass(frozen=True)
class Row:
    """`get` and `post` name who may; `query` is what a page needs in its address."""

    get: str = ""
    post: str = ""
    ok: tuple[int, int] = (200, 200)
    query: str = ""
    anonymous: tuple[int, int] = (302, 302)
    refused: int = 403


ITEMS = (
    *("aim", "article", "department", "indicator", "keyword", "measure", "parentplan", "project"),
    *("section", "targetrevision", "term", "zone"),
)
FIGURES = (
    *("alignment", "baseline", "clause", "evaluation", "investmentyear", "milestone"),
    *("observation", "progressupdate", "target"),
)
IN_PLAN = "?plan={plan}"


def _of_model(
    label: str,
    *,
    view: str,
    add: str = "",
    change: str = "",
    delete: str = "",
    query: str = "",
) -> dict[str, Row]:
    """The pages that the admin has for every model."""
    return {
        f"{label}/": Row(view, view),
        f"{label}/add/": Row(add, add, query=query),
        f"{label}/<path:object_id>/history/": Row(view, view),
        f"{label}/<path:object_id>/delete/": Row(delete, delete),
        f"{label}/<path:object_id>/change/": Row(view, change),
        f"{label}/<path:object_id>/": Row(EVERYBODY, EVERYBODY, ok=(302, 302)),
    }


def _of_plan(page: str, get: str, post: str, *, ok: tuple[int, int] = (200, 200)) -> dict[str, Row]:
    return {f"plans/plan/<int:plan_id>/{page}/": Row(get, post, ok=ok)}


ROWS: dict[str, Row] = {
    "": Row(EVERYBODY, EVERYBODY),
    "login/": Row(EVERYBODY, EVERYBODY, ok=(302, 200), anonymous=(200, 200)),
    "login/code/": Row(EVERYBODY, EVERYBODY, ok=(302, 302)),
    "logout/": Row("", EVERYBODY, ok=(405, 200)),
    "second-factor/": Row(EVERYBODY, EVERYBODY),
    "second-factor/recovery-codes/": Row(EVERYBODY, EVERYBODY, ok=(302, 302)),
    "password_change/": Row(EVERYBODY, EVERYBODY),
    "password_change/done/": Row(EVERYBODY, "", ok=(200, 405)),
    "jsi18n/": Row(EVERYBODY, "", ok=(200, 405)),
    "autocomplete/": Row(
        READERS,
        EVERYBODY,
        ok=(200, 405),
        query="?app_label=plans&model_name=measure&field_name=section&plan={plan}",
    ),
    "r/<path:content_type_id>/<path:object_id>/": Row(EVERYBODY, EVERYBODY, ok=(404, 404)),
    "<app_label>/": Row("EeRPpYA*", "EeRPpYA*", refused=404),
    "(?P<url>.*)$": Row(EVERYBODY, EVERYBODY, ok=(404, 404)),
    "plans/plan/style-guide/": Row(EVERYBODY, EVERYBODY),
    "plans/plan/help/": Row(EVERYBODY, EVERYBODY),
    "plans/plan/help/<str:topic>/": Row(EVERYBODY, EVERYBODY, ok=(404, 404)),
    **_of_plan("desk", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("readiness", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("items/<str:key>", "EeRPpYA*", "", ok=(404, 405)),
    **_of_plan("confirm-citations", KEEPERS, KEEPERS, ok=(302, 302)),
    **_of_plan("order/<str:kind>", KEEPERS, KEEPERS, ok=(404, 404)),
    **_of_plan("review", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("review/submit", KEEPERS, KEEPERS, ok=(302, 200)),
    # There is no review and no link of this number: who may ask for one is told so.
    **_of_plan("review/<int:pk>/approve", "R*", "R*", ok=(302, 404)),
    **_of_plan("review/<int:pk>/send-back", "R*", "R*", ok=(302, 404)),
    **_of_plan("review/<int:pk>/withdraw", KEEPERS, KEEPERS, ok=(302, 404)),
    **_of_plan("review/comments/<int:pk>/resolve", KEEPERS, KEEPERS, ok=(302, 404)),
    "plans/plan/waiting/": Row("R*", "R*"),
    **_of_plan("links", "EeRPpYA*", "EP*"),
    **_of_plan("links/<int:pk>", "EeRPpYA*", "", ok=(404, 405)),
    **_of_plan("links/<int:pk>/revoke", "EP*", "EP*", ok=(302, 404)),
    **_of_plan("round", KEEPERS, KEEPERS, ok=(200, 302)),
    **_of_plan("sheets", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("sheets/download", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("sheets/upload", KEEPERS, KEEPERS),
    **_of_plan("sheets/preview", KEEPERS, KEEPERS, ok=(302, 302)),
    "plans/plan/from-article/": Row("Ee*", "Ee*"),
    **_of_plan("intake", "EeRPpYA*", KEEPERS),
    # There is no article of this number: who may work on one is told so.
    **_of_plan("intake/<int:pk>", "EeRPpYA*", "", ok=(404, 405)),
    **{
        path: row
        for verb in (
            *("source", "accept/<int:number>", "accept", "reject", "reopen/<int:number>"),
            *("again", "put-aside", "mark"),
        )
        for path, row in _of_plan(
            f"intake/<int:pk>/{verb}", KEEPERS, KEEPERS, ok=(404, 404)
        ).items()
    },
    **_of_plan("restore", KEEPERS, KEEPERS),
    **_of_plan("succession", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("next", KEEPERS, KEEPERS),
    **_of_plan("compare", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("editions", "EeRPpYA*", "", ok=(200, 405)),
    **_of_plan("publish", "P*", "P*"),
    **_of_plan("schedule", "P*", "P*", ok=(302, 200)),
    **_of_plan("editions/<int:number>/roll-back", "P*", "P*"),
    **_of_plan("editions/<int:number>/withhold", "P*", "P*"),
    **_of_plan("withhold-item", "P*", "P*"),
    **_of_plan("withholdings/<int:pk>/lift", "P*", "P*"),
    **_of_plan("schedules/<int:pk>/cancel", "P*", "P*", ok=(302, 302)),
    **_of_plan("team", "Y*", "Y*"),
    **_of_model(
        "plans/plan", view=READERS + "Y", add="Ee*", change=KEEPERS, delete=KEEPERS, query=IN_PLAN
    ),
    **{
        path: row
        for name in ITEMS
        for path, row in _of_model(
            f"plans/{name}",
            view=READERS,
            add=KEEPERS,
            change=KEEPERS,
            delete=KEEPERS,
            query=IN_PLAN,
        ).items()
    },
    **{
        path: row
        for name in FIGURES
        for path, row in _of_model(
            f"plans/{name}", view=READERS, change=KEEPERS, delete=KEEPERS
        ).items()
    },
    **_of_model("plans/area", view=READERS + "Y", add="Y*", change="Y*", delete=""),
    **_of_model("plans/newssource", view=READERS + "Y", add="Y*", change="Y*", delete=""),
    **_of_model("plans/wordrule", view=READERS, add="Ee*", change="Ee*", delete="Ee*"),
    **_of_model("plans/auditentry", view="A*"),
    "plans/auditentry/export/": Row("A*", "A*"),
    "plans/auditentry/my-work/": Row(EVERYBODY, "", ok=(200, 405)),
    "plans/plan/^blobs/(?P<checksum>[0-9a-f]{64})\\.webp$": Row(
        READERS + "Y", EVERYBODY, ok=(404, 405)
    ),
    "plans/plan/markdown/": Row(EVERYBODY, EVERYBODY, ok=(405, 200)),
    **_of_model("plans/siteprofile", view=READERS + "Y", change="Y*"),
    **_of_model("plans/edition", view=READERS + "Y"),
    **_of_model("plans/correctionreport", view="PpA*", change="P*", delete="*"),
    **_of_model("auth/user", view="YSA*", add="Y*", change="Y*"),
    "auth/user/<path:object_id>/change/": Row("YSA*", "YS*"),
    "auth/user/locked/": Row("S*", "S*", ok=(200, 302)),
    "auth/user/<id>/password/": Row("Y*", "Y*"),
    "auth/user/<pk>/reset-second-factor/": Row("S*", "S*", ok=(200, 302)),
    **_of_model("auth/group", view="YSA*"),
}
"""By route below /admin/. Pages that take one method alone answer 405 to those who may enter."""
