"""The glossary's closed lists, with their names for people."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AreaLevel(TextChoices):
    PROVINCE = "province", _("province level")
    PREFECTURE = "prefecture", _("prefecture level")
    COUNTY = "county", _("county level")
    TOWNSHIP = "township", _("township level")


class PlanType(TextChoices):
    DEVELOPMENT = "development", _("development plan")
    SPECIAL = "special", _("special plan")
    REGIONAL = "regional", _("regional plan")
    SPATIAL = "spatial", _("spatial plan")


class Stage(TextChoices):
    DRAFT = "draft", _("draft")
    ADOPTED = "adopted", _("adopted")
    IN_FORCE = "in_force", _("in force")
    CONCLUDED = "concluded", _("concluded")


class EvaluationKind(TextChoices):
    MID_TERM = "mid_term", _("mid-term evaluation")
    FINAL = "final", _("final evaluation")


class AimKind(TextChoices):
    GOAL = "goal", _("overall goal")
    STRATEGY = "strategy", _("strategy")
    POSITIONING = "positioning", _("positioning")
    AMBITION = "ambition", _("ambition")


class ZonePosition(TextChoices):
    NORTH = "north", _("north")
    MIDDLE = "middle", _("middle")
    SOUTH = "south", _("south")
    EAST = "east", _("east")
    WEST = "west", _("west")
    CENTRE = "centre", _("centre")


class ProjectKind(TextChoices):
    INFRASTRUCTURE = "infrastructure", _("infrastructure")
    PARK_PLATFORM = "park_platform", _("park or platform")
    PROGRAMME = "programme", _("programme")


class NamedThingKind(TextChoices):
    POLICY = "policy", _("policy")
    SLOGAN = "slogan", _("slogan")
    PLACE = "place", _("place")
    OTHER = "other", _("other name")


class Status(TextChoices):
    NOT_STARTED = "not_started", _("not started")
    UNDER_WAY = "under_way", _("under way")
    DONE = "done", _("done")
    DELAYED = "delayed", _("delayed")
    STOPPED = "stopped", _("stopped")


class Role(TextChoices):
    LEAD = "lead", _("lead")
    SUPPORT = "support", _("support")


class Sense(TextChoices):
    MORE = "more", _("more is better")
    LESS = "less", _("less is better")


class Nature(TextChoices):
    BINDING = "binding", _("binding")
    EXPECTED = "expected", _("expected")
    UNSTATED = "unstated", _("nature not given")


class Basis(TextChoices):
    END_OF_PERIOD = "end_of_period", _("end of period")
    CUMULATIVE = "cumulative", _("cumulative over the period")
    ANNUAL_AVERAGE = "annual_average", _("annual average")


class Comparator(TextChoices):
    EXCEED = "exceed", _("exceed")
    REACH = "reach", _("reach")
    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")
    LESS_THAN = "less_than", _("less than")
    BETWEEN = "between", _("between")
    APPROX = "approx", _("about")
    MULTIPLE = "multiple", _("multiple of the baseline")
    QUALITATIVE = "qualitative", _("target in words")


class Strength(TextChoices):
    ENSURE = "ensure", _("ensure")
    STRIVE = "strive", _("strive")
    STATED = "stated", _("stated without qualification")


class TargetRole(TextChoices):
    FINAL = "final", _("target for the end of the plan")
    MILESTONE = "milestone", _("milestone")
    FORMER = "former", _("replaced target")


class VerdictState(TextChoices):
    MET = "met", _("Met")
    ON_TRACK = "on_track", _("On track")
    BEHIND = "behind", _("Behind")
    OFF_TRACK = "off_track", _("Off track")
    NO_DATA = "no_data", _("No observation yet")
    NOT_ASSESSABLE = "not_assessable", _("Not assessed")


class NoVerdict(TextChoices):
    """Why an indicator is not assessed."""

    NO_TARGET = "no_target", _("No target is given.")
    TARGET_IN_WORDS = "target_in_words", _("The target is in words and has no figure.")
    NO_BASIS = (
        "no_basis",
        _("It is not given whether the target is of the period's end, a total or an average."),
    )
    NO_BASELINE = (
        "no_baseline",
        _("No baseline is given, so there is no path to the target; it is not met yet."),
    )
    NO_DIRECTION = "no_direction", _("It is not given whether more or less is better.")
    UNITS_DIFFER = "units_differ", _("Its figures are in units that cannot be compared.")
    GAP = "gap", _("A year has no observation; a missing year is not zero.")
    PART_YEAR = "part_year", _("Only parts of years were observed; whole years are compared.")
    OUTSIDE_PERIOD = "outside_period", _("Nothing was observed within the years of the target.")
    TOO_EARLY = "too_early", _("What was observed is not later than the baseline.")


class Method(TextChoices):
    """How a verdict is worked out."""

    LEVEL = "level", _("level against its path")
    TOTAL = "total", _("total against its pace")
    AVERAGE = "average", _("mean of the years")


class Standing(TextChoices):
    OFFICIAL_TEXT = "official_text", _("official text")
    INTERPRETATION = "interpretation", _("official interpretation")
    NEWS_REPORT = "news_report", _("news report")


class ProposalState(TextChoices):
    OPEN = "open", _("open")
    ACCEPTED = "accepted", pgettext_lazy("proposal", "accepted")
    MERGED = "merged", _("merged")
    REJECTED = "rejected", _("rejected")


class ReportKind(TextChoices):
    WRONG = "wrong", _("a word or a figure is wrong")
    SOURCE = "source", _("the source does not say so, or is the wrong one")
    OUTDATED = "outdated", _("it is out of date")
    UNUSABLE = "unusable", _("the page cannot be used")
    OTHER = "other", _("something else")


class ReportState(TextChoices):
    RECEIVED = "received", _("received")
    IN_PROGRESS = "in_progress", _("being looked into")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("not accepted")
    ANSWERED = "answered", _("answered")


OPEN_STATES = (ReportState.RECEIVED, ReportState.IN_PROGRESS)
"""A report in any other state is closed, and has an answer."""


class AuditEvent(TextChoices):
    """What an entry of the audit trail tells of. No column is bound to this list: it may grow."""

    CREATED = "created", _("added")
    CHANGED = "changed", _("changed")
    DELETED = "deleted", _("deleted")
    REORDERED = "reordered", _("put in order")
    BULK_DELETED = "bulk_deleted", _("several deleted")
    IMPORTED = "imported", _("imported")
    RESTORED = "restored", _("restored from an edition")
    SUCCEEDED = "succeeded", _("next plan started")
    EXPORTED = "exported", _("downloaded")
    ARTICLE_READ = "article_read", _("article read")
    PROPOSALS_ACCEPTED = "proposals_accepted", _("proposals accepted")
    PROPOSALS_REJECTED = "proposals_rejected", _("proposals rejected")
    ARTICLE_PUT_ASIDE = "article_put_aside", _("article put aside")
    PROPOSAL_REOPENED = "proposal_reopened", _("proposal reopened")

    SUBMITTED = "submitted", _("submitted for review")
    APPROVED = "approved", _("approved in review")
    RETURNED = "returned", _("returned in review")
    WITHDRAWN = "withdrawn", _("withdrawn from review")
    COMMENT_RESOLVED = "comment_resolved", _("reviewer's comment marked as put right")
    CITATIONS_CONFIRMED = "citations_confirmed", _("citations confirmed")
    ACKNOWLEDGED = "acknowledged", _("warning acknowledged")
    PUBLISHED = "published", _("published")
    SCHEDULED = "scheduled", _("publication scheduled")
    SCHEDULE_CANCELLED = "schedule_cancelled", _("schedule cancelled")
    SCHEDULE_DONE = "schedule_done", _("schedule carried out")
    SCHEDULE_HELD = "schedule_held", _("schedule held")
    ROLLED_BACK = "rolled_back", _("rolled back")
    WITHHELD = "withheld", _("withheld")
    LIFTED = "lifted", _("withholding lifted")

    LINK_MADE = "link_made", _("review link made")
    LINK_OPENED = "link_opened", _("review link opened")
    LINK_REVOKED = "link_revoked", _("review link revoked")

    LOGGED_IN = "logged_in", _("logged in")
    LOGGED_OUT = "logged_out", _("logged out")
    LOGIN_FAILED = "login_failed", _("log-in failed")
    LOCKED_OUT = "locked_out", _("locked out")
    FACTOR_ENROLLED = "factor_enrolled", _("second factor set up")
    FACTOR_REMOVED = "factor_removed", _("second factor removed")
    RECOVERY_CODES_MADE = "recovery_codes_made", _("recovery codes made")
    RECOVERY_CODE_USED = "recovery_code_used", _("recovery code used")
    ONE_TIME_PASSWORD = "one_time_password", _("one-time password made")
    UNLOCKED = "unlocked", _("log-in unlocked")
    REFUSED = "refused", _("refused")
