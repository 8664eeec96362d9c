"""Departments."""

from django.contrib import admin

from plans.admin.citations import citations_of
from plans.admin.items import ItemAdmin
from plans.admin.pictures import pictures_of
from plans.models import Department


@admin.register(Department)
class DepartmentAdmin(ItemAdmin):
    inlines = (citations_of("department"), pictures_of("department"))
