"""The list of wrong words, which holds for all plans."""

from django.contrib import admin

from plans.admin.collisions import CollisionsTold
from plans.models import WordRule


@admin.register(WordRule)
class WordRuleAdmin(CollisionsTold):
    fields = ("wrong", "right", "note")
    list_display = ("wrong", "right", "note")
    search_fields = ("wrong", "right", "note")
