"""How an intake stands: what the plan has already, what moved meanwhile, how much has its place."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from plans.choices import ProposalState, TargetRole
from plans.editing.bundle.tree import TABLES
from plans.editing.proposals.place import only_gathers
from plans.editing.proposals.targets import agree
from plans.intake.kept import article_of
from plans.intake.likeness import Alike, Known
from plans.intake.reading.article import Article
from plans.intake.understanding.spans import Passage, lines
from plans.models import ArticleParagraph, Intake, Plan, Proposal, Target

PLACED = (ProposalState.ACCEPTED, ProposalState.MERGED)


@dataclass(frozen=True)
class Looked:
    """A proposal beside the plan as it is now.

    `same` is the item of its name, `near` one that is perhaps meant; `item` what it became. `gone`:
    that item is not in the plan any more. `moved`: the archived text has other words there now.
    """

    row: Proposal
    same: Known | None = None
    near: Known | None = None
    item: Known | None = None
    gone: bool = False
    moved: bool = False

    @property
    def is_open(self) -> bool:
        return self.row.state == ProposalState.OPEN

    @property
    def only_gathers(self) -> bool:
        return only_gathers(self.row)


@dataclass(frozen=True)
class Standing:
    """An intake as its editors meet it; `known` are the plan's items.

    Sentences count once, however much is found in them.
    """

    intake: Intake
    article: Article
    known: list[Known]
    proposals: list[Looked]
    sentences: int = 0
    found: int = 0
    placed: int = 0
    unread: list[Passage] = field(default_factory=list)

    @property
    def open(self) -> int:
        return sum(one.is_open for one in self.proposals)

    @property
    def is_moved(self) -> bool:
        """Whether something open stands where the archived text was changed."""
        return any(one.moved and one.is_open for one in self.proposals)

    @property
    def share(self) -> int:
        """How many in a hundred sentences have found their place."""
        return 100 * self.placed // self.sentences if self.sentences else 0


def look(intake: Intake) -> Standing:
    article = article_of(intake.reading)
    known = list(known_items(intake.plan))
    alike = Alike(known)
    moved = moved_paragraphs(intake, article)
    looked = [_looked(row, alike, moved) for row in intake.proposal_set.all()]
    passages = [one for line in lines(article.paragraphs) for one in line.sentences]
    kept = [one for one in looked if one.row.state != ProposalState.REJECTED]
    found = _covered(passages, kept)
    placed = _covered(passages, [one for one in kept if one.item])
    return Standing(
        intake=intake,
        article=article,
        known=known,
        proposals=looked,
        sentences=len(passages),
        found=len(found),
        placed=len(placed),
        unread=[one for at, one in enumerate(passages) if at not in found],
    )


def disagreement(plan: Plan, looked: Looked) -> str | None:
    """The wording of the plan's own target where the proposal's is another."""
    like = looked.same or looked.near
    target = looked.row.facts.get("target")
    if not looked.is_open or like is None or not target:
        return None
    own = Target.objects.filter(
        indicator__plan=plan, indicator__key=like.key, role=TargetRole.FINAL
    ).first()
    if own is None or agree(vars(own), target):
        return None
    return own.wording


def known_items(plan: Plan) -> Iterator[Known]:
    """The items of a working copy by what they are called."""
    for table in TABLES:
        rows = table.model._default_manager.filter(plan=plan).order_by("number", "pk")
        for key, title in rows.values_list("key", "title"):
            yield Known(table.kind, key, title)


def moved_paragraphs(intake: Intake, article: Article) -> set[int]:
    """Those that the archived text has otherwise than they were read; none where it is not kept."""
    rows = ArticleParagraph.objects.filter(article_id=intake.article_id or 0)
    texts = dict(rows.values_list("number", "text"))
    read = enumerate(article.paragraphs, 1)
    return {number for number, text in read if texts and texts.get(number) != text}


def has_moved(one: Proposal, moved: Collection[int]) -> bool:
    return any(paragraph in moved for paragraph, _start, _end in one.spans)


def _looked(row: Proposal, alike: Alike, moved: Collection[int]) -> Looked:
    if row.state in PLACED:
        item = alike.by_key.get(row.item_key or "")
        return Looked(row, item=item, gone=item is None, moved=has_moved(row, moved))
    if row.state == ProposalState.REJECTED:
        return Looked(row)
    same = alike.same(row.kind, row.title)
    near = None if same else alike.near(row.kind, row.title)
    return Looked(row, same=same, near=near, moved=has_moved(row, moved))


def _covered(passages: list[Passage], proposals: list[Looked]) -> set[int]:
    """Which passages have words of some of the proposals."""
    places: dict[int, list[tuple[int, int]]] = {}
    for one in proposals:
        for paragraph, start, end in one.row.spans:
            places.setdefault(paragraph, []).append((start, end))
    return {
        at
        for at, passage in enumerate(passages)
        for start, end in places.get(passage.paragraph, ())
        if start < passage.end and passage.start < end
    }
