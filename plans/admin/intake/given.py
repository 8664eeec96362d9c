"""An article out of a form: pasted or in a file."""

from django.utils.translation import gettext as _

from plans.admin.intake.forms import ArticleForm
from plans.errors.intake import UnfitArticle
from plans.intake.proposing.propose import propose
from plans.intake.reading.article import Article
from plans.intake.reading.read import read_file, read_pasted
from plans.intake.understand import understand


def article_given(form: ArticleForm) -> Article | None:
    """None where there is none to be read: the form tells why."""
    if not form.is_valid():
        return None
    file = form.cleaned_data.get("file")
    try:
        article = read_file(file.read()) if file else read_pasted(form.cleaned_data["text"])
        if not propose(understand(article)):
            raise UnfitArticle(_("Nothing in it speaks of a plan."))
    except UnfitArticle as refusal:
        form.add_error("file" if file else "text", str(refusal))
        return None
    return article
