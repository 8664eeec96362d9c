from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0002_numbers_and_offsets_within_reason'),
    ]

    operations = [
        migrations.AlterConstraint(
            model_name='baseline',
            name='baseline_multiplier_is_positive',
            constraint=models.CheckConstraint(condition=models.Q(('multiplier__gt', 0)), name='baseline_multiplier_is_positive', violation_error_message='The multiplier must be above 0.'),
        ),
        migrations.AlterConstraint(
            model_name='citation',
            name='citation_offsets_run_forward',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('end__isnull', True), ('start__isnull', True)), models.Q(('end__isnull', False), ('start__isnull', False), ('start__lt', models.F('end'))), _connector='OR'), name='citation_offsets_run_forward', violation_error_message='Give start and end, the end after the start, or none.'),
        ),
        migrations.AlterConstraint(
            model_name='observation',
            name='observation_multiplier_is_positive',
            constraint=models.CheckConstraint(condition=models.Q(('multiplier__gt', 0)), name='observation_multiplier_is_positive', violation_error_message='The multiplier must be above 0.'),
        ),
        migrations.AlterConstraint(
            model_name='target',
            name='target_multiplier_is_positive',
            constraint=models.CheckConstraint(condition=models.Q(('multiplier__gt', 0)), name='target_multiplier_is_positive', violation_error_message='The multiplier must be above 0.'),
        ),
    ]
