from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
import django.db.models.deletion

import plans.models.live_tokens

# Each database keeps its own index of tokens beside the pieces. Tokens are split at blanks and
# compared as they are: the analyser has made them alike before.
FORWARDS = {
    'sqlite': [
        """
        CREATE VIRTUAL TABLE plans_livepiece_index USING fts5(
            tokens, content='plans_livepiece', content_rowid='id',
            detail='none', prefix='1', tokenize="ascii tokenchars '.'"
        )
        """,
    ],
    'postgresql': [
        """
        ALTER TABLE plans_livepiece ADD COLUMN vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(tokens, ' '))) STORED
        """,
        'CREATE INDEX plans_livepiece_index ON plans_livepiece USING gin (vector)',
    ],
}
BACKWARDS = {
    'sqlite': ['DROP TABLE plans_livepiece_index'],
    'postgresql': ['ALTER TABLE plans_livepiece DROP COLUMN vector'],
}


def forwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in FORWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def backwards(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BACKWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0004_successors_permissions_and_site_marks'),
    ]

    operations = [
        migrations.AddField(
            model_name='liveitem',
            name='position',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='liveitem',
            name='searched',
            field=models.TextField(default='[]'),
        ),
        migrations.CreateModel(
            name='LivePiece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('tokens', plans.models.live_tokens.TokensField()),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='plans.liveitem')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'number'), name='live_piece_once')],
            },
        ),
        migrations.RunPython(forwards, backwards),
    ]
