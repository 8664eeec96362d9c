"""Articles, with their credits, images and archived paragraphs."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plans.admin.inlines import NumberedInline
from plans.admin.items import ItemAdmin
from plans.models import Article, ArticleImage, ArticleParagraph, Citation, Credit


class CreditInline(NumberedInline):
    model = Credit
    fields = ("number", "role", "name")


class ArticleImageInline(NumberedInline):
    model = ArticleImage
    fields = ("number", "file_name", "caption")


class ArticleParagraphInline(NumberedInline):
    model = ArticleParagraph
    fields = ("number", "text")


@admin.register(Article)
class ArticleAdmin(ItemAdmin):
    content = ("outlet", "standing", "url")
    groups = (
        (_("Who wrote it, and when"), ("authors", "editors", "published_at", "accessed_on")),
        (_("What it is"), ("series", "dateline", "predates_adoption")),
        (_("Its text"), ("paragraph_count", "checksum")),
    )
    list_display = ("title", "outlet", "standing", "published_at", "number", "plan", "modified_at")
    list_filter = ("plan", "outlet", "standing")
    list_select_related = ("plan", "outlet")
    search_fields = (*ItemAdmin.search_fields, "series", "url")
    readonly_fields = (*ItemAdmin.readonly_fields, "checksum")
    date_hierarchy = "published_at"
    autocomplete_fields = ("outlet",)
    inlines = (CreditInline, ArticleImageInline, ArticleParagraphInline)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Citations that were made before there was a text to see are checked against this one."""
        super().save_related(request, form, formsets, change)
        Citation.objects.note_what_was_checked(form.instance.plan)
