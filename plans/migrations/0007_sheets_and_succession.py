import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0006_corrections'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SheetUpload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=200, verbose_name='file name')),
                ('tables', models.TextField(verbose_name='tables')),
                ('uploaded_at', models.DateTimeField(verbose_name='uploaded at')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='plans.plan', verbose_name='plan')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'uploaded spreadsheet',
                'verbose_name_plural': 'uploaded spreadsheets',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'user'), name='sheet_upload_once_per_editor')],
            },
        ),
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('former_key', models.CharField(max_length=64, verbose_name='former key')),
                ('key', models.CharField(max_length=64, verbose_name='key')),
                ('former', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='successions', to='plans.plan', verbose_name='former plan')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='origins', to='plans.plan', verbose_name='plan')),
            ],
            options={
                'verbose_name': 'succession',
                'verbose_name_plural': 'successions',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'key'), name='succession_once_per_item'), models.UniqueConstraint(fields=('plan', 'former_key'), name='succession_once_per_former_item'), models.CheckConstraint(condition=models.Q(('plan', models.F('former')), _negated=True), name='succession_between_two_plans')],
            },
        ),
    ]
