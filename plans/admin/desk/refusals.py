"""What a refusal says to an editor: what happened, and what to do."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.errors import editing, proposals, publishing, review
from plans.errors.base import LantuError

_OVER = gettext_lazy(
    "This review is over: it was sent back, withdrawn, replaced or published meanwhile. Below is"
    " how it stands now."
)

WORDS = {
    publishing.NoteMissing: gettext_lazy("Write a note: readers will see it."),
    publishing.NotReady: gettext_lazy(
        "The plan cannot be published as it is. Put right what is named below."
    ),
    publishing.ErrorsFound: gettext_lazy(
        "Nothing was published: what is marked as an error must be mended first."
    ),
    publishing.WarningsOpen: gettext_lazy(
        "Nothing was published: mend or tick each warning below. What you ticked stays ticked."
    ),
    publishing.NothingToPublish: gettext_lazy(
        "Nothing differs from the live edition, so there is nothing to publish."
    ),
    editing.WorkingCopyMoved: gettext_lazy(
        "Somebody is saving changes to this plan right now. Try again in a moment."
    ),
    editing.TeamMoved: gettext_lazy(
        "Nothing was saved: somebody else decided on the team or its review meanwhile. Below is how"
        " it is now."
    ),
    editing.ObservationsMoved: gettext_lazy(
        "Nothing was entered: somebody else entered one of these values meanwhile. What you typed"
        " stands below; open the page anew to see theirs."
    ),
    editing.ListMoved: gettext_lazy(
        "Somebody else changed this list meanwhile, so nothing was moved. Below is the list as it"
        " is now."
    ),
    publishing.AddressTaken: gettext_lazy(
        "Another plan is published under the same address name. Give this one another."
    ),
    publishing.NoSuchEdition: gettext_lazy("There is no such edition."),
    publishing.AlreadyLive: gettext_lazy("This edition is live already."),
    publishing.EditionIsWithheld: gettext_lazy("This edition is withheld. Lift that first."),
    publishing.NothingToWithhold: gettext_lazy("This is not public, or is withheld already."),
    publishing.NotWithheld: gettext_lazy("This is not withheld any more."),
    publishing.NotInTheFuture: gettext_lazy("Choose a time in the future."),
    publishing.AlreadyScheduled: gettext_lazy(
        "This state of the plan has a schedule already. Cancel that one first."
    ),
    publishing.CandidateGone: gettext_lazy(
        "This state is kept no more, since another edition went live. Look at the present one."
    ),
    review.NoReviewAsked: gettext_lazy(
        "This plan asks for no review. It can be published at once."
    ),
    review.NothingToReview: gettext_lazy(
        "Nothing differs from the live edition, so there is nothing to review."
    ),
    review.InReviewAlready: gettext_lazy("Exactly this state is in review already."),
    review.ReviewIsOver: _OVER,
    review.ReviewerWroteIt: gettext_lazy(
        "You changed this plan since the live edition, so somebody else must approve it."
    ),
    review.ReviewerSubmittedIt: gettext_lazy(
        "You submitted this, so somebody else must approve it."
    ),
    review.ReviewerApprovedBefore: gettext_lazy(
        "You approved another stage of this. Each stage needs another person."
    ),
    review.WrongStage: gettext_lazy(
        "Somebody else decided on this stage meanwhile. Below is how it stands now."
    ),
    review.NoSuchItem: gettext_lazy("One of the items that you commented on is not in this state."),
    review.ResolvedAlready: gettext_lazy("This comment was marked as put right before."),
    publishing.LinkIsOver: gettext_lazy("This link expired, or was revoked before."),
    publishing.TooLateToCancel: gettext_lazy(
        "It is too late: the schedule was carried out or cancelled before."
    ),
    editing.NothingToRestore: gettext_lazy(
        "Nothing was restored: what you chose is in the plan already. Choose what is missing."
    ),
    editing.PlanExists: gettext_lazy("Another plan has this address name. Choose another."),
    editing.UnfitWorkingCopy: gettext_lazy(
        "The working copy holds what cannot be kept. “What differs from the live edition” says"
        " where; put that right first."
    ),
    editing.CannotStandWithout: gettext_lazy(
        "Nothing was restored yet: what you chose needs others that are missing too."
    ),
    proposals.SourceMissing: gettext_lazy(
        "Nothing was accepted: first the article itself becomes a source of the plan, for what is"
        " accepted cites it."
    ),
    proposals.NoSuchWords: gettext_lazy("The article has no such words."),
    proposals.NoSuchPlace: gettext_lazy(
        "Nothing was accepted: the item that it was to be merged into is not in the plan any more."
    ),
    editing.InvalidBundle: gettext_lazy("This edition cannot be read back any more."),
}

WORDS_BY_NAME = {refusal.__name__: words for refusal, words in WORDS.items()}
"""What stands in the audit trail is a name."""


def stale_words(refusal: publishing.CandidateIsStale, titles: Mapping[str, str]) -> str:
    """`titles` are those of what changed, by key."""
    changed = [titles[key] for key in refusal.changed if key in titles]
    return _(
        "Nothing was published: edition %(live)s went live after you began, and changed %(count)d"
        " items (%(titles)s). Below is what differs now. Look at it and publish again; your note"
        " is kept."
    ) % {
        "live": refusal.live or "–",
        "count": len(refusal.changed),
        "titles": _(", ").join(changed[:5]) or "–",
    }


def _not_approved(refusal: review.NotApproved) -> str:
    return _(
        "Nothing was published: this state is approved in %(approved)d of the %(stages)d stages of"
        " review that the plan asks for. Submit it for review; after any change it must be approved"
        " anew."
    ) % {"approved": refusal.approved, "stages": refusal.stages}


def _too_long_a_life(refusal: publishing.LifeUnfit) -> str:
    return _("A link lives at most %(most)d days.") % {"most": refusal.most}


def _slugs_taken(refusal: editing.SlugsTaken) -> str:
    return _(
        "Nothing was restored: other items have the address names %(slugs)s now. Give those others,"
        " then restore."
    ) % {"slugs": _(", ").join(sorted(set(refusal.slugs.values()))[:5])}


def _successor_exists(refusal: editing.SuccessorExists) -> str:
    return _("“%(title)s” follows this plan already.") % {"title": refusal.title}


def _decided_already(refusal: proposals.DecidedAlready) -> str:
    return _("Nothing was changed: %(who)s decided on “%(title)s” meanwhile.") % {
        "who": refusal.decided_by or "–",
        "title": refusal.title,
    }


def _words_moved(refusal: proposals.WordsMoved) -> str:
    return _(
        "Nothing was accepted: where “%(title)s” was found, the archived text of the article reads"
        " otherwise now. Read the article anew."
    ) % {"title": refusal.title}


def _nothing_above(refusal: proposals.NothingAbove) -> str:
    return _(
        "Nothing was accepted: what “%(title)s” stands under is not in the plan. Choose another"
        " place for it."
    ) % {"title": refusal.title}


def _unfit_proposal(refusal: proposals.UnfitProposal) -> str:
    first = refusal.problems[0]
    return _("Nothing was accepted, since the plan cannot keep it: %(where)s %(why)s.") % {
        "where": first.path,
        "why": first.reason,
    }


def _reason_missing(refusal: editing.ReasonMissing) -> str:
    return _(
        "Nothing was entered: readers rely on what stands there, so say why it is corrected:"
        " %(titles)s."
    ) % {"titles": _(", ").join(refusal.titles)}


FROM_FACTS: dict[type[LantuError], Callable[[Any], str]] = {
    publishing.CandidateIsStale: lambda refusal: stale_words(refusal, {}),
    review.NotApproved: _not_approved,
    publishing.LifeUnfit: _too_long_a_life,
    editing.ReasonMissing: _reason_missing,
    editing.SlugsTaken: _slugs_taken,
    editing.SuccessorExists: _successor_exists,
    proposals.DecidedAlready: _decided_already,
    proposals.UnfitProposal: _unfit_proposal,
    proposals.WordsMoved: _words_moved,
    proposals.NothingAbove: _nothing_above,
}
"""Refusals whose words name what they carry."""


def words_for(refusal: LantuError) -> str:
    if told := FROM_FACTS.get(type(refusal)):
        return told(refusal)
    return str(WORDS.get(type(refusal), refusal))
