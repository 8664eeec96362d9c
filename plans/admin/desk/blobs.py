"""The files of pictures that may not be published yet, for those who look at plans on the desk."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from plans.admin.desk.rights import LOOK
from plans.models import Blob

MAY_SEE = (*LOOK, "plans.view_picture", "plans.change_picture", "plans.add_picture")


@require_safe
def stored_picture(request: HttpRequest, checksum: str) -> HttpResponse:
    if not any(request.user.has_perm(permission) for permission in MAY_SEE):
        raise PermissionDenied
    blob = get_object_or_404(Blob, pk=checksum)
    # Nobody keeps it: so the admin's site says of all that it answers.
    return HttpResponse(bytes(blob.data), content_type=blob.media_type)


def blob_address(checksum: str) -> str:
    """Where the desk shows a file."""
    return reverse("admin:plans_plan_blob", args=[checksum])
