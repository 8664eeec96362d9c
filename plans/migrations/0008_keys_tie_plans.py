from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0007_observations'),
    ]

    operations = [
        migrations.DeleteModel(
            name='Succession',
        ),
    ]
