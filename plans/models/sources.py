"""Where statements come from: outlets and their articles."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import Standing
from plans.models.fields import (
    OrdinalField,
    ProseField,
    SlugTextField,
    TitleField,
    WordsField,
    validate_moment,
)
from plans.models.items import Item, item_constraints


class NewsSource(models.Model):
    """新闻来源: an outlet, which plans share."""

    slug = SlugTextField(_("address name"), unique=True)
    name = TitleField(_("name"))
    name_en = TitleField(_("English name"), null=True, blank=True)
    publisher = TitleField(_("publisher"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, null=True, blank=True)
    permits_full_text = models.BooleanField(
        _("permits full texts"),
        default=False,
        help_text=_(
            "The publisher permits to show the archived texts of its articles in full."
            " Without it readers see the quoted words alone. It counts as soon as it is saved,"
            " for past editions too."
        ),
    )

    class Meta:
        verbose_name = _("news source")
        verbose_name_plural = _("news sources")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


class Article(Item):
    """来源稿件: one article, known to one plan."""

    kind = "article"

    outlet = models.ForeignKey(NewsSource, models.PROTECT, verbose_name=_("news source"))
    series = TitleField(_("series"), null=True, blank=True)
    standing = models.CharField(_("standing"), max_length=16, choices=Standing)
    predates_adoption = models.BooleanField(
        _("predates the plan's adoption"),
        null=True,
        blank=True,
        help_text=_("Unknown where the article does not say."),
    )
    authors = WordsField(_("authors"))
    editors = WordsField(_("editors"))
    dateline = TitleField(_("dateline"), null=True, blank=True)
    published_at = models.DateTimeField(
        _("published at"), null=True, blank=True, validators=[validate_moment]
    )
    accessed_on = models.DateField(_("accessed on"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, null=True, blank=True)
    paragraph_count = OrdinalField(
        _("number of paragraphs"),
        null=True,
        blank=True,
        help_text=_("Of the body: headings count; title, credits and captions do not."),
    )
    checksum = models.CharField(
        _("checksum of the text"), max_length=64, null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["plan", "number"]
        constraints = [
            *item_constraints("article"),
            models.CheckConstraint(
                condition=models.Q(standing__in=Standing.values), name="article_standing_is_known"
            ),
        ]


class ArticleParagraph(models.Model):
    """One archived paragraph, numbered from 1."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    text = ProseField(_("text"))

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="paragraph_number_once_per_article"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class ArticleImage(models.Model):
    """An image that the article shows, by its caption."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    file_name = TitleField(_("file name"), null=True, blank=True)
    caption = ProseField(_("caption"), null=True, blank=True)

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["number"]

    def __str__(self) -> str:
        return self.caption or self.file_name or ""


class Credit(models.Model):
    """A person whom the article names in another role than author or editor."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    role = TitleField(_("role"))
    name = TitleField(_("name"))

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"
