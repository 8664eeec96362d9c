"""What a refusal says to an editor: what happened, and what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans import errors

WORDS = {
    errors.NoteMissing: gettext_lazy("Write a note: readers will see it."),
    errors.NotReady: gettext_lazy(
        "The plan cannot be published as it is. Put right what is named below."
    ),
    errors.WorkingCopyMoved: gettext_lazy(
        "Somebody is saving changes to this plan right now. Try again in a moment."
    ),
    errors.AddressTaken: gettext_lazy(
        "Another plan is published under the same address name. Give this one another."
    ),
    errors.NoSuchEdition: gettext_lazy("There is no such edition."),
    errors.AlreadyLive: gettext_lazy("This edition is live already."),
    errors.EditionIsWithheld: gettext_lazy("This edition is withheld. Lift that first."),
    errors.NothingToWithhold: gettext_lazy("This is not public, or is withheld already."),
    errors.NotWithheld: gettext_lazy("This is not withheld any more."),
    errors.NotInTheFuture: gettext_lazy("Choose a time in the future."),
    errors.AlreadyScheduled: gettext_lazy(
        "This state of the plan has a schedule already. Cancel that one first."
    ),
    errors.TooLateToCancel: gettext_lazy(
        "It is too late: the schedule was carried out or cancelled before."
    ),
    errors.NothingToRestore: gettext_lazy(
        "Nothing was restored: what you chose is in the plan already. Choose what is missing."
    ),
    errors.PlanExists: gettext_lazy("Another plan has this address name. Choose another."),
    errors.UnfitWorkingCopy: gettext_lazy(
        "The working copy holds what cannot be kept. “What differs from the live edition” says"
        " where; put that right first."
    ),
    errors.InvalidBundle: gettext_lazy("This edition cannot be read back any more."),
}


def words_for(refusal: errors.LantuError) -> str:
    if isinstance(refusal, errors.CandidateIsStale):
        return _stale(refusal)
    if isinstance(refusal, errors.SlugsTaken):
        return _(
            "Nothing was restored: other items have the address names %(slugs)s now. Give those"
            " others, then restore."
        ) % {"slugs": "、".join(sorted(set(refusal.slugs.values()))[:5])}
    if isinstance(refusal, errors.CannotStandWithout):
        return _("Nothing was restored yet: what you chose needs others that are missing too.")
    if isinstance(refusal, errors.SuccessorExists):
        return _("“%(title)s” follows this plan already.") % {"title": refusal.title}
    return str(WORDS.get(type(refusal), refusal))


def _stale(refusal: errors.CandidateIsStale) -> str:
    return _(
        "Nothing was published: edition %(live)s went live after you began, and changed %(count)d"
        " items (%(keys)s). Below is what differs now. Look at it and publish again; your note"
        " is kept."
    ) % {
        "live": refusal.live or "–",
        "count": len(refusal.changed),
        "keys": "、".join(refusal.changed[:5]) or "–",
    }
