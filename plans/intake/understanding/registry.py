"""All rules of the grammar."""

from plans.intake.understanding import (
    above,
    areas,
    departments,
    headings,
    measures,
    named_things,
    periods,
    projects,
    sections,
)
from plans.intake.understanding.aims import ambitions, goals, strategies
from plans.intake.understanding.rules import Rule
from plans.intake.understanding.targets import comparing, tables, words_alone
from plans.intake.understanding.zones import zones

RULES: tuple[Rule, ...] = (
    *headings.RULES,
    *sections.RULES,
    *goals.RULES,
    *strategies.RULES,
    *ambitions.RULES,
    *zones.RULES,
    *measures.RULES,
    *projects.RULES,
    *named_things.RULES,
    *comparing.RULES,
    *words_alone.RULES,
    *tables.RULES,
    *above.RULES,
    *areas.RULES,
    *departments.RULES,
    *periods.RULES,
)
