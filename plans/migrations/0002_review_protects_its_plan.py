import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='review',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='plans.plan', verbose_name='plan'),
        ),
        migrations.AlterField(
            model_name='schedule',
            name='held_because',
            field=models.CharField(choices=[('stale', 'another edition went live meanwhile'), ('address_taken', 'another plan is published under the same address name'), ('not_approved', 'it lacks an approval that the plan asks for'), ('unready', 'what the checks found was not acknowledged'), ('not_allowed', 'whoever scheduled it may not publish this plan any more'), ('failed', 'it failed; the log says why')], max_length=16, null=True, verbose_name='held because'),
        ),
    ]
