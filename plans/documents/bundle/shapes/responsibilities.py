"""Departments, and what each answers for."""

from plans.documents.bundle.shapes.base import CitedItem, Part
from plans.documents.types import Key, Role


class Department(CitedItem):
    kind = "department"


class Responsibility(Part):
    department: Key
    role: Role
