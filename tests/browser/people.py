"""An office with three stages of review, for a demo: `python -m tests.browser.people`."""

import django

PASSWORD = "only-for-tests-4711"
PEOPLE = {
    "bianji": ("view_plan", "change_plan", "view_measure", "change_measure"),
    "chushen": ("view_plan", "review_plan"),
    "fushen": ("view_plan", "review_plan"),
    "fabu": ("view_plan", "publish_plan"),
}
"""编辑, 初审, 复审, 发布, each with what they may do."""


def main() -> None:
    """Fills the database that the environment names."""
    django.setup()
    from django.contrib.auth.models import Permission, User  # noqa: PLC0415 - after the set-up

    from plans.models import Plan  # noqa: PLC0415 - likewise
    from tests.makers import SEED_SLUG  # noqa: PLC0415 - likewise

    for name, codenames in PEOPLE.items():
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        of_plans = Permission.objects.filter(content_type__app_label="plans")
        user.user_permissions.set(of_plans.filter(codename__in=codenames))
        user.team_plans.set(Plan.objects.filter(slug=SEED_SLUG))
    Plan.objects.filter(slug=SEED_SLUG).update(review_stages=2)


if __name__ == "__main__":
    main()
