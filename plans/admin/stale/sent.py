"""Forms in the words of a browser: what their inputs send, stored or typed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms import BaseForm, BoundField, CheckboxInput, MultiWidget, Widget
from django.forms.formsets import (
    DELETION_FIELD_NAME,
    INITIAL_FORM_COUNT,
    ORDERING_FIELD_NAME,
    TOTAL_FORM_COUNT,
)
from django.forms.models import BaseInlineFormSet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from plans.admin.stale.merging import Fields, Inputs, Page, Typed, TypedRow

MOST_ROWS = 2_000
"""More than that no page shows, so a greater number in a request is a slip."""


def stored_page(form: BaseForm, formsets: Iterable[BaseInlineFormSet]) -> Page:
    """What unbound forms hold, which is what they would send if nothing was changed."""
    return Page(
        fields=_stored(form),
        rows={
            prefix_of(formset): {
                str(row.instance.pk): _stored(row) for row in formset.initial_forms
            }
            for formset in formsets
        },
    )


def typed_page(
    data: QueryDict,
    files: MultiValueDict,
    form: BaseForm,
    formsets: Iterable[BaseInlineFormSet],
) -> Typed:
    """What was sent for these unbound forms."""
    return Typed(
        fields=_typed(data, files, form),
        rows={prefix_of(formset): _typed_rows(data, files, formset) for formset in formsets},
    )


def write(data: QueryDict, typed: Typed, form: BaseForm, formsets: Iterable[Any]) -> None:
    """Puts a state into the data of a request, in place of what was sent."""
    for bound in _asked(form):
        _put(data, bound, bound.html_name, typed.fields.get(bound.name, []))
    for formset in formsets:
        _write_rows(data, formset, typed.rows.get(formset.prefix, []))


def prefix_of(formset: BaseInlineFormSet) -> str:
    return formset.prefix or ""


def _key_name(formset: BaseInlineFormSet) -> str:
    meta: Any = formset.model._meta  # type: ignore[union-attr]  # an inline has a model
    return str(meta.pk.name)


def _stored(form: BaseForm) -> Fields:
    return {bound.name: _inputs(bound.field.widget, bound.value()) for bound in _asked(form)}


def _typed(data: QueryDict, files: MultiValueDict, form: BaseForm, prefix: str = "") -> Fields:
    found = {}
    for bound in _asked(form):
        name = f"{prefix}-{bound.name}" if prefix else bound.html_name
        widget = _plain(bound.field.widget)
        if widget.needs_multipart_form:
            chosen = [str(file) for file in files.getlist(name)]
            found[bound.name] = [chosen] if chosen else _inputs(widget, bound.value())
        else:
            sent = [_clean(data.getlist(sub)) for sub in _names(widget, name)]
            found[bound.name] = [sorted(sent[0])] if _is_list(widget) else sent
    return found


def _typed_rows(
    data: QueryDict, files: MultiValueDict, formset: BaseInlineFormSet
) -> list[TypedRow]:
    rows = []
    for index in range(_total(data, prefix_of(formset))):
        prefix = f"{formset.prefix}-{index}"
        pk = data.get(f"{prefix}-{_key_name(formset)}") or None
        fields = _typed(data, files, formset.empty_form, prefix)
        if pk or any(any(values) for inputs in fields.values() for values in inputs):
            rows.append(TypedRow(pk, fields, f"{prefix}-{DELETION_FIELD_NAME}" in data))
    return rows


def _total(data: Mapping[str, Any], prefix: str) -> int:
    total = str(data.get(f"{prefix}-{TOTAL_FORM_COUNT}", ""))
    return min(int(total), MOST_ROWS) if total.isdecimal() and len(total) < 9 else 0


def _write_rows(data: QueryDict, formset: BaseInlineFormSet, rows: list[TypedRow]) -> None:
    for name in [name for name in data if name.startswith(f"{formset.prefix}-")]:
        if not name.removeprefix(f"{formset.prefix}-")[:1].isalpha():
            del data[name]
    data[f"{formset.prefix}-{TOTAL_FORM_COUNT}"] = str(len(rows))
    data[f"{formset.prefix}-{INITIAL_FORM_COUNT}"] = str(sum(row.pk is not None for row in rows))
    for index, row in enumerate(rows):
        prefix = f"{formset.prefix}-{index}"
        data[f"{prefix}-{_key_name(formset)}"] = row.pk or ""
        data[f"{prefix}-{formset.fk.name}"] = str(formset.instance.pk)
        if row.deleted:
            data[f"{prefix}-{DELETION_FIELD_NAME}"] = "on"
        for bound in _asked(formset.empty_form):
            _put(data, bound, f"{prefix}-{bound.name}", row.fields.get(bound.name, []))


def _put(data: QueryDict, bound: BoundField, name: str, inputs: Inputs) -> None:
    """An empty text is sent as such; a list or a box of which nothing is chosen is not sent."""
    widget = _plain(bound.field.widget)
    for place, sub in enumerate(_names(widget, name)):
        values = inputs[place] if place < len(inputs) else []
        if values or not (_is_list(widget) or isinstance(widget, CheckboxInput)):
            data.setlist(sub, values or [""])
        else:
            data.pop(sub, None)


def _asked(form: BaseForm) -> list[BoundField]:
    """The fields that a person sees: no keys of rows, and no boxes for deleting."""
    inline = {DELETION_FIELD_NAME, ORDERING_FIELD_NAME}
    return [bound for bound in form if not bound.is_hidden and bound.name not in inline]


def _inputs(widget: Widget, value: Any) -> Inputs:
    widget = _plain(widget)
    if isinstance(widget, MultiWidget):
        parts: Any = value if isinstance(value, list) else widget.decompress(value)
        pairs = zip(widget.widgets, parts, strict=True)
        return [_values(part, given) for part, given in pairs]
    return [_values(widget, value)]


def _values(widget: Widget, value: Any) -> list[str]:
    if isinstance(widget, CheckboxInput):
        return ["on"] if widget.check_test(value) else []
    if widget.needs_multipart_form:
        return _clean([str(value)]) if value else []
    shown = widget.format_value(value)
    values = _clean(shown if isinstance(shown, list | tuple) else [shown])
    return sorted(values) if _is_list(widget) else values


def _clean(values: Iterable[Any]) -> list[str]:
    """Browsers send line ends as CR LF; nothing chosen and an empty text are the same."""
    texts = ("" if value is None else str(value).replace("\r\n", "\n") for value in values)
    return [text for text in texts if text]


def _names(widget: Widget, name: str) -> list[str]:
    if isinstance(widget, MultiWidget):
        suffixes: list[str] = widget.widgets_names  # type: ignore[attr-defined]  # no stub
        return [name + suffix for suffix in suffixes]
    return [name]


def _plain(widget: Widget) -> Widget:
    return widget.widget if isinstance(widget, RelatedFieldWidgetWrapper) else widget


def _is_list(widget: Widget) -> bool:
    """Several can be chosen, in no order."""
    return bool(getattr(widget, "allow_multiple_selected", False))
