"""The list of wrong words, which holds for all plans."""

from django.contrib import admin

from plans.admin.stale.guard import RefusesStaleSaves
from plans.models import WordRule


@admin.register(WordRule)
class WordRuleAdmin(RefusesStaleSaves):
    fields = ("wrong", "right", "note")
    list_display = ("wrong", "right", "note")
    search_fields = ("wrong", "right", "note")
