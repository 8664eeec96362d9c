import django.core.validators
import plans.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0003_constraints_in_words'),
    ]

    operations = [
        migrations.AddField(
            model_name='newssource',
            name='permits_full_text',
            field=models.BooleanField(default=False, help_text='The publisher permits to show the archived texts of its articles in full. Without it readers see the quoted words alone. It counts as soon as it is saved, for past editions too.', verbose_name='permits full texts'),
        ),
        migrations.AddField(
            model_name='plan',
            name='follows',
            field=plans.models.fields.SlugTextField(blank=True, help_text='The address name of the plan that this one succeeds, such as tianxin-2016-2020. It need not be on this portal.', max_length=64, null=True, verbose_name='follows the plan'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='about',
            field=plans.models.fields.ProseField(blank=True, help_text='Stands first on the page about this site. An empty line parts paragraphs.', null=True, verbose_name='about this site'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='accessibility_contact',
            field=plans.models.fields.TitleField(blank=True, help_text='Whom readers tell of barriers; without it the contact above is named.', max_length=200, null=True, verbose_name='contact for accessibility'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='fault_report_url',
            field=plans.models.fields.LinkField(blank=True, help_text="This site's own page at 我为政府网站找错.", max_length=500, null=True, verbose_name='page of “I report a fault of a government website”'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='icp_number',
            field=models.CharField(blank=True, help_text='For example 京ICP备05070218号-1.', max_length=40, null=True, validators=[django.core.validators.RegexValidator('^[\\u4e00-\\u9fff]ICP[备证][0-9]{6,12}号(-[0-9]{1,4})?\\Z', 'Write the number like 京ICP备05070218号-1.')], verbose_name='ICP number'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='identification_code',
            field=models.CharField(blank=True, help_text='网站标识码, as the register of government websites gives it.', max_length=10, null=True, validators=[django.core.validators.RegexValidator('^[0-9A-Za-z]{10}\\Z', 'An identification code has ten letters or digits.')], verbose_name='website identification code'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='party_mark_url',
            field=plans.models.fields.LinkField(blank=True, help_text='The page that proves the mark 党政机关, at the authority that gave it.', max_length=500, null=True, verbose_name='page of the mark of Party and government websites'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='police_number',
            field=models.CharField(blank=True, help_text='For example 京公网安备11010202000001号.', max_length=40, null=True, validators=[django.core.validators.RegexValidator('^[\\u4e00-\\u9fff]公网安备 ?[0-9]{8,18}号?\\Z', 'Write the number like 京公网安备11010202000001号.')], verbose_name='public security number'),
        ),
        migrations.AddField(
            model_name='siteprofile',
            name='police_url',
            field=plans.models.fields.LinkField(blank=True, help_text='Where the public security number links to.', max_length=500, null=True, verbose_name='page of the public security record'),
        ),
        migrations.AlterField(
            model_name='siteprofile',
            name='contact',
            field=plans.models.fields.TitleField(blank=True, help_text='How readers reach it: telephone, address or e-mail (联系方式).', max_length=200, null=True, verbose_name='contact'),
        ),
        migrations.AlterField(
            model_name='siteprofile',
            name='organiser',
            field=plans.models.fields.TitleField(blank=True, help_text='The authority that answers for this site (主办单位).', max_length=200, null=True, verbose_name='organiser'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.CheckConstraint(condition=models.Q(('follows__isnull', True), models.Q(('follows', models.F('slug')), _negated=True), _connector='OR'), name='plan_follows_another'),
        ),
    ]
