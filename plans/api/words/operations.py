"""What each operation of the API does, and what its parameters ask for."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.documents.kinds import COLLECTIONS
from plans.pages.titles import COLLECTION_TITLES, KIND_TITLES


@dataclass(frozen=True)
class Told:
    """What is said of an operation: in one line, and more of it."""

    summary: str
    description: str


_OPERATIONS: Final[dict[str, tuple[Promise, Promise]]] = {
    "list_plans": (
        gettext_lazy("All plans"),
        gettext_lazy("By slug, each in its live edition."),
    ),
    "get_plan": (
        gettext_lazy("One plan"),
        gettext_lazy("Its own facts, and the edition that they are read in."),
    ),
    "export_plan": (
        gettext_lazy("A whole plan to download"),
        gettext_lazy(
            "As a bundle, the one form that can be loaded again, or as a ZIP with the bundle, the "
            "manifest, every stored document, all tables with their dictionaries, and the "
            "SHA-256 of each file. An edition that holds a withheld item answers 410."
        ),
    ),
    "get_progress": (
        gettext_lazy("The monitoring board of a plan"),
        gettext_lazy(
            "Every indicator, measure and project with how it stands, where it belongs and when "
            "anything was last heard of it."
        ),
    ),
    "get_evaluation": (
        gettext_lazy("The evaluation that an edition is"),
        gettext_lazy("What the mid-term or final evaluation found; 404 where the edition is none."),
    ),
    "list_editions": (
        gettext_lazy("A plan's editions"),
        gettext_lazy("The newest first; withheld ones are named with the reason."),
    ),
    "get_edition": (
        gettext_lazy("One edition"),
        gettext_lazy("When it was published, why, and the SHA-256 of its manifest."),
    ),
    "compare_editions": (
        gettext_lazy("What changed between two editions"),
        gettext_lazy("Field by field, for every item that was added, changed or removed."),
    ),
    "get_succession": (
        gettext_lazy("A plan beside the one that it follows"),
        gettext_lazy(
            "The chain of plans that follow each other, eight at most; what the plan carries on, "
            "changes, drops and adds; and each indicator that stands in several of the plans. "
            "Live editions alone are compared."
        ),
    ),
    "list_events": (
        gettext_lazy("The feed of a plan's changes"),
        gettext_lazy(
            "What was published since a cursor, edition by edition and item by item. Who takes "
            "every event has the same documents as the server."
        ),
    ),
    "list_news_sources": (
        gettext_lazy("News sources"),
        gettext_lazy("The outlets whose articles published plans cite, by slug."),
    ),
    "get_news_source": (gettext_lazy("One news source"), gettext_lazy("An outlet by its slug.")),
    "search": (
        gettext_lazy("Search"),
        gettext_lazy("What is live and holds every word that is looked for; titles first."),
    ),
    "get_catalogue": (
        gettext_lazy("The catalogue of open data"),
        gettext_lazy("All plans as datasets with their downloads (DCAT 3)."),
    ),
}

_PARAMETERS: Final[dict[str, Promise]] = {
    "after": gettext_lazy("Where the page begins: as the page before says."),
    "aim_kind": gettext_lazy("Overall goal, strategy, positioning or ambition."),
    "area": gettext_lazy("The plan's area, by its code of GB/T 2260."),
    "as_of": gettext_lazy("The edition that was live at the end of this day in China."),
    "change": gettext_lazy("Only what was added, changed, moved or removed."),
    "department": gettext_lazy("The slug of a department that leads or supports it."),
    "edition": gettext_lazy("The number of an edition; without it the live one."),
    "format": gettext_lazy("The form of the answer."),
    "from": gettext_lazy("The number of the older edition."),
    "key": gettext_lazy("Only the item of this key."),
    "keyword": gettext_lazy("The slug of a keyword."),
    "kind": gettext_lazy("Only items of this kind."),
    "limit": gettext_lazy("How many at most, up to 100."),
    "measure": gettext_lazy("The slug of a measure."),
    "nature": gettext_lazy("Whether the indicator binds, as the plan has it."),
    "number": gettext_lazy("The number of the edition."),
    "period": gettext_lazy("The plan's first and last year."),
    "plan": gettext_lazy("The slug of the plan."),
    "plan_type": gettext_lazy("The type of the plan."),
    "project_kind": gettext_lazy("What is built or done."),
    "q": gettext_lazy("What has to be in it, all of it."),
    "raw": gettext_lazy("The stored bytes, whose SHA-256 is the document's checksum."),
    "section": gettext_lazy("The slug of a section."),
    "slug": gettext_lazy("Its slug."),
    "source": gettext_lazy("The slug of an article that it, or a figure of it, cites."),
    "standing": gettext_lazy("What the article is: official text, interpretation, news report."),
    "status": gettext_lazy("How the work stands, where the plan says it."),
    "to": gettext_lazy("The number of the newer edition."),
    "verdict": gettext_lazy("How the indicator stands as at its latest observed period."),
    "year": gettext_lazy("A year within start and finish, of a target, or of publication."),
    "zone": gettext_lazy("The slug of a zone."),
}

_KIND_OF_COLLECTION: Final = {name.replace("-", "_"): kind for kind, name in COLLECTIONS.items()}


def told(operation: str) -> Told:
    """What an operation is, by its id, in the language of the moment. Raises `KeyError`."""
    if operation in _OPERATIONS:
        summary, description = _OPERATIONS[operation]
        return Told(str(summary), str(description))
    verb, _separator, name = operation.partition("_")
    if verb == "get":
        return _one(name)
    if name.endswith("_across_plans"):
        return _of_all_plans(name.removesuffix("_across_plans"))
    return _of_one_plan(name)


def parameter_meaning(name: str) -> str:
    """What a parameter asks for, in the language of the moment. Raises `KeyError`."""
    return str(_PARAMETERS[name])


def _one(kind: str) -> Told:
    return Told(
        _("One item of a plan: %(kind)s") % {"kind": KIND_TITLES[kind]},
        _("The document in an edition, its references resolved; raw=1 gives the stored bytes."),
    )


def _of_one_plan(name: str) -> Told:
    return Told(
        _("A list of a plan: %(items)s") % {"items": _title(name)},
        _("In plan order, in one edition, narrowed by what is asked for."),
    )


def _of_all_plans(name: str) -> Told:
    return Told(
        _("A list across all plans: %(items)s") % {"items": _title(name)},
        _("Plan by plan in their live editions, narrowed by what is asked for."),
    )


def _title(name: str) -> Promise:
    return COLLECTION_TITLES[_KIND_OF_COLLECTION[name]]
