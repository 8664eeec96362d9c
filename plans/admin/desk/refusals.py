"""What a refusal says to an editor: what happened, and what to do."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans import errors

_OVER = gettext_lazy(
    "This review is over: it was sent back, withdrawn, replaced or published meanwhile. Below is"
    " how it stands now."
)

WORDS = {
    errors.NoteMissing: gettext_lazy("Write a note: readers will see it."),
    errors.NotReady: gettext_lazy(
        "The plan cannot be published as it is. Put right what is named below."
    ),
    errors.ErrorsFound: gettext_lazy(
        "Nothing was published: what is marked as an error must be mended first."
    ),
    errors.WarningsOpen: gettext_lazy(
        "Nothing was published: mend or tick each warning below. What you ticked stays ticked."
    ),
    errors.NothingToPublish: gettext_lazy(
        "Nothing differs from the live edition, so there is nothing to publish."
    ),
    errors.WorkingCopyMoved: gettext_lazy(
        "Somebody is saving changes to this plan right now. Try again in a moment."
    ),
    errors.TeamMoved: gettext_lazy(
        "Nothing was saved: somebody else decided on the team or its review meanwhile. Below is how"
        " it is now."
    ),
    errors.ListMoved: gettext_lazy(
        "Somebody else changed this list meanwhile, so nothing was moved. Below is the list as it"
        " is now."
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
    errors.CandidateGone: gettext_lazy(
        "This state is kept no more, since another edition went live. Look at the present one."
    ),
    errors.NoReviewAsked: gettext_lazy(
        "This plan asks for no review. It can be published at once."
    ),
    errors.NothingToReview: gettext_lazy(
        "Nothing differs from the live edition, so there is nothing to review."
    ),
    errors.InReviewAlready: gettext_lazy("Exactly this state is in review already."),
    errors.ReviewIsOver: _OVER,
    errors.ReviewerWroteIt: gettext_lazy(
        "You changed this plan since the live edition, so somebody else must approve it."
    ),
    errors.ReviewerSubmittedIt: gettext_lazy(
        "You submitted this, so somebody else must approve it."
    ),
    errors.ReviewerApprovedBefore: gettext_lazy(
        "You approved another stage of this. Each stage needs another person."
    ),
    errors.WrongStage: gettext_lazy(
        "Somebody else decided on this stage meanwhile. Below is how it stands now."
    ),
    errors.NoSuchItem: gettext_lazy("One of the items that you commented on is not in this state."),
    errors.ResolvedAlready: gettext_lazy("This comment was marked as put right before."),
    errors.LinkIsOver: gettext_lazy("This link expired, or was revoked before."),
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
    errors.CannotStandWithout: gettext_lazy(
        "Nothing was restored yet: what you chose needs others that are missing too."
    ),
    errors.InvalidBundle: gettext_lazy("This edition cannot be read back any more."),
}


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


def _not_approved(refusal: errors.NotApproved) -> str:
    return _(
        "Nothing was published: this state is approved in %(approved)d of the %(stages)d stages of"
        " review that the plan asks for. Submit it for review; after any change it must be approved"
        " anew."
    ) % {"approved": refusal.approved, "stages": refusal.stages}


def _too_long_a_life(refusal: errors.LifeUnfit) -> str:
    return _("A link lives at most %(most)d days.") % {"most": refusal.most}


def _slugs_taken(refusal: errors.SlugsTaken) -> str:
    return _(
        "Nothing was restored: other items have the address names %(slugs)s now. Give those others,"
        " then restore."
    ) % {"slugs": "、".join(sorted(set(refusal.slugs.values()))[:5])}


def _successor_exists(refusal: errors.SuccessorExists) -> str:
    return _("“%(title)s” follows this plan already.") % {"title": refusal.title}


FROM_FACTS: dict[type[errors.LantuError], Callable[[Any], str]] = {
    errors.CandidateIsStale: _stale,
    errors.NotApproved: _not_approved,
    errors.LifeUnfit: _too_long_a_life,
    errors.SlugsTaken: _slugs_taken,
    errors.SuccessorExists: _successor_exists,
}
"""Refusals whose words name what they carry."""


def words_for(refusal: errors.LantuError) -> str:
    if told := FROM_FACTS.get(type(refusal)):
        return told(refusal)
    return str(WORDS.get(type(refusal), refusal))
