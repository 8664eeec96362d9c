"""The public addresses of plans: the API, and the pages."""

from django.urls import path

api_patterns: list = []
page_patterns: list = []
