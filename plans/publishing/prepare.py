"""From the working copy to a candidate."""

from django.db import transaction

from plans.documents.bundle import shapes
from plans.documents.bundle.parsing import refuse_unfit
from plans.documents.canonical import canonical
from plans.editing.bundle.dump import dump
from plans.errors.editing import InvalidBundle, UnfitWorkingCopy, WorkingCopyMoved
from plans.errors.publishing import NotReady
from plans.models import Candidate, Plan, Publication
from plans.publishing.composing.compose import Composition, compose
from plans.publishing.readiness.gate import examined
from plans.publishing.store import not_stored_yet
from plans.publishing.unswept import unswept

TRIES = 5


@unswept()
def prepare(*, plan: Plan, editor: str) -> Candidate:
    """The candidate that the working copy makes now.

    It is composed outside of any lock. Where somebody saved meanwhile, so that it might mix two
    states, it is composed anew. Raises `NotReady`, and `WorkingCopyMoved` after five tries.
    """
    for _ in range(TRIES):
        seen = Plan.objects.get(pk=plan.pk)
        bundle = fit_bundle(seen)
        composition = compose(bundle)
        findings = examined(seen, bundle)
        with transaction.atomic():
            locked = Plan.objects.locked().get(pk=plan.pk)
            if locked.version == seen.version:
                return _keep(locked, composition, findings, editor)
    raise WorkingCopyMoved(plan.slug)


def settled(plan: Plan) -> Composition:
    """What the working copy makes now, of one state and kept nowhere; nothing is locked.

    A change is noted on the plan before it is made, and both are seen at once: where the version
    is the same before and after, nothing was mixed. Raises as `prepare` does.
    """
    for _ in range(TRIES):
        seen = Plan.objects.get(pk=plan.pk)
        composition = compose(fit_bundle(seen))
        if Plan.objects.get(pk=plan.pk).version == seen.version:
            return composition
    raise WorkingCopyMoved(plan.slug)


def fit_bundle(plan: Plan) -> shapes.Bundle:
    """The working copy as a bundle that loads again, as an edition's must. Raises `NotReady`."""
    try:
        bundle = dump(plan)
        refuse_unfit(bundle)
    except (InvalidBundle, UnfitWorkingCopy) as error:
        raise NotReady(error.problems) from error
    return bundle


def _keep(plan: Plan, composition: Composition, findings: str, editor: str) -> Candidate:
    live = Publication.objects.filter(plan=plan).first()
    new = not_stored_yet(composition.documents)
    content = {
        "slug": plan.slug,
        "entries": [list(vars(entry).values()) for entry in composition.entries],
        "documents": {checksum: composition.documents[checksum] for checksum in sorted(new)},
    }
    # Looking at what differs composes too: the same state on the same edition is kept once.
    candidate, created = Candidate.objects.filter(schedule__isnull=True).get_or_create(
        plan=plan,
        checksum=composition.checksum,
        based_on_id=live.edition_id if live else None,
        defaults={
            "content": canonical(content),
            "composed_by": editor,
            "version": plan.version,
            "findings": findings,
        },
    )
    seen = {"version": plan.version, "findings": findings}
    # The copy may have changed and changed back, and the list of words too.
    if not created and any(getattr(candidate, name) != value for name, value in seen.items()):
        candidate.version, candidate.findings = plan.version, findings
        candidate.save(update_fields=list(seen))
    return candidate
