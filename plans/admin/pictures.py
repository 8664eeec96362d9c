"""The pictures of a plan and its items, in its form: what is taken, and why something is not."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plans.admin.belonging import plan_of
from plans.admin.desk.blobs import blob_address
from plans.admin.inlines import NumberedFormSet, NumberedInline
from plans.editing.pictures.attach import attach
from plans.editing.pictures.reading import FORMATS, MOST_BYTES, read_picture
from plans.editing.pictures.sizes import Size, sizes_of
from plans.errors.editing import PictureRefused
from plans.models import PICTURED, Picture

TAKEN = _(
    "JPEG, PNG, WebP or AVIF, at most 10 MB and 40 megapixels. It is drawn anew: where and with"
    " which camera it was taken does not stay in it. If the form comes back with an error, choose"
    " the file again: browsers do not keep it."
)

WORDS = {
    "empty": _("This file is empty."),
    "too_large": _("This file is larger than %(limit)d MB. Save the picture smaller."),
    "unknown_ending": _(
        "“%(name)s” does not end in .jpg, .jpeg, .png, .webp or .avif. Other kinds of pictures are"
        " not taken; save it as one of these."
    ),
    "not_a_picture": _("This is no JPEG, PNG, WebP or AVIF, whatever it is called."),
    "not_what_it_is_called": _("This is called %(called)s, but it is %(found)s inside. Rename it."),
    "animated": _("This picture moves. Save one still picture of it."),
    "too_many_pixels": _(
        "This picture has %(width)d × %(height)d pixels, and more than %(limit)d are not taken."
    ),
    "too_long": _(
        "This picture has %(width)d × %(height)d pixels, and a side of more than %(limit)d is not"
        " taken."
    ),
    "too_few_pixels": _(
        "This picture has %(width)d × %(height)d pixels. Each side needs %(limit)d at least."
    ),
    "damaged": _("This file is damaged or cut off: it cannot be read to its end."),
    "too_rich": _(
        "This picture cannot be made small enough for readers: %(width)d × %(height)d pixels. Crop"
        " it, or save it smaller."
    ),
}
"""What an editor is told, by what the file is refused for."""


class PictureForm(forms.ModelForm):
    file = forms.FileField(
        label=_("file"),
        required=False,
        help_text=TAKEN,
        widget=forms.FileInput(attrs={"accept": ",".join(FORMATS)}),
    )
    sizes: list[Size] | None = None

    def clean_file(self) -> Any:
        sent = self.cleaned_data["file"]
        if sent is None:
            if self.instance.pk is None:
                raise ValidationError(_("Choose the file of the picture."))
            return None
        try:
            # No more is read than shows that it is too much.
            self.sizes = sizes_of(read_picture(sent.read(MOST_BYTES + 1), sent.name))
        except PictureRefused as refusal:
            raise ValidationError(WORDS[refusal.because] % refusal.facts) from refusal
        return sent


class PictureFormSet(NumberedFormSet):
    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.plan = plan_of(self.instance)
        return self._attached(form, super().save_new(form, commit=commit))

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        return self._attached(form, super().save_existing(form, obj, commit=commit))

    def _attached(self, form: PictureForm, picture: Picture) -> Picture:
        if form.sizes:
            attach(picture=picture, sizes=form.sizes)
        return picture


class PictureInline(NumberedInline):
    """The pictures of the page's own row: `fk_name` is one of `PICTURED`."""

    model = Picture
    form = PictureForm
    formset = PictureFormSet
    template = admin.StackedInline.template
    fields = ("number", "shown", "file", "alt", "caption", "credit")
    readonly_fields = ("shown",)

    class Media:
        css: ClassVar = {"all": ["desk/pictures.css"]}

    @admin.display(description=_("as it is stored"))
    def shown(self, picture: Picture) -> str:
        sizes = list(picture.renditions.all()) if picture.pk else []
        if not sizes:
            return gettext("No file yet.")
        smallest, largest = sizes[0], sizes[-1]
        return format_html(
            '<img class="stored-picture" src="{}" width="{}" height="{}" alt="{}"> '
            '<a href="{}">{} × {}</a>',
            blob_address(smallest.checksum_id),
            smallest.width,
            smallest.height,
            picture.alt,
            blob_address(largest.checksum_id),
            largest.width,
            largest.height,
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("renditions")


class PlanPictureInline(PictureInline):
    """Those of the plan itself: every other picture has a subject besides its plan."""

    fk_name = "plan"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        of_an_item = {f"{name}__isnull": True for name in PICTURED}
        return super().get_queryset(request).filter(**of_an_item)


def pictures_of(subject: str) -> type[PictureInline]:
    """The inline of the pictures whose subject is this foreign key."""
    return type(f"PicturesOf_{subject}", (PictureInline,), {"fk_name": subject})
