import json

from django.db import migrations, models

from plans.documents.facets import facets_of, written

AT_ONCE = 500


def fill(apps, schema_editor):
    """Of the documents that are there. The trigger that keeps them is put back after migrating."""
    Document = apps.get_model("plans", "Document")
    for row in Document.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
        if facets := written(facets_of(row.kind, json.loads(row.data))):
            Document.objects.filter(pk=row.pk).update(facets=facets)


def lift_trigger(apps, schema_editor):
    table = " ON plans_document" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER IF EXISTS plans_document_no_update{table}")


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0002_review_protects_its_plan"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="facets",
            field=models.TextField(default="", verbose_name="facets"),
        ),
        migrations.RunPython(lift_trigger, migrations.RunPython.noop),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
