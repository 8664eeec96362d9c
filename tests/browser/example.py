"""A second, invented plan beside the demo, with what that lacks: `python -m tests.browser.example`.

Every field is given; there are four editions, of which one is withheld, and so is an item; another
item was removed, a third got another address; a text uses a term. The plan before it is there too.
The site says who answers for it.
"""

import django


def main() -> None:
    """Fills the database that the environment names."""
    django.setup()
    from plans.editing.bundle.load import load  # noqa: PLC0415 - needs what is set up above
    from plans.models import Edition, Measure, Plan, SiteProfile, Term, Zone  # noqa: PLC0415
    from plans.publishing.share import share_site  # noqa: PLC0415
    from plans.publishing.withhold import withhold_edition, withhold_item  # noqa: PLC0415
    from tests.chained import BEFORE_THE_FULL  # noqa: PLC0415
    from tests.full import full_bundle  # noqa: PLC0415
    from tests.makers import EDITOR, SEED_SLUG, change, publish_plan  # noqa: PLC0415

    site = SiteProfile(
        name="示例县规划（虚构）",
        name_en="Plans of Example County (invented)",
        organiser="示例县发展和改革局（虚构）",
        contact="示例路1号（虚构）",
        identification_code="9999010001",
        icp_number="示ICP备00000000号-1",
        police_number="示公网安备00000000000000号",
        police_url="https://police.example/",
        about="这个网站只供试验（虚构）。",
        featured_plan=Plan.objects.get(slug=SEED_SLUG),
    )
    share_site(site)
    publish_plan(load(bundle=full_bundle(BEFORE_THE_FULL)), note="首次发布（虚构）")
    plan = load(bundle=full_bundle())
    publish_plan(plan, note="首次发布（虚构）")
    for number, text in enumerate(("推进示例词，做一件事。", "推进示例词，做两件事。"), 2):
        change(plan, Measure, "measure-one", text=text)
        publish_plan(plan, note=f"第{number}次改写（虚构）")
    change(plan, Zone, "zone-one", slug="renamed", title="改名的片区")
    Term.objects.filter(plan=plan, key="term-two").delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan, note="片区更名，删去一个词条（虚构）")
    withhold_item(plan=plan, key="project-two", editor=EDITOR, reason="正在核实（虚构）")
    withhold_edition(
        edition=Edition.objects.get(plan=plan, number=2), editor=EDITOR, reason="误发布（虚构）"
    )


if __name__ == "__main__":
    main()
