"""Whether the process lives, and whether it can serve; what is not ready is named."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from plans.models import triggers


def alive(request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers at all."""
    return JsonResponse({"status": "alive"}, headers={"Cache-Control": "no-store"})


def ready(request: HttpRequest) -> JsonResponse:
    """200, or 503 with a list of what is missing."""
    lacking = list(what_is_missing())
    body = {"status": "not ready", "missing": lacking} if lacking else {"status": "ready"}
    status = 503 if lacking else 200
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})


def what_is_missing() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return ["database: migrations are not applied"]
        return [f"database: trigger {name} is missing" for name in triggers.missing(connection)]
    except Error:
        return ["database: no answer"]
