"""Alive and ready."""

from django.http import HttpResponse


def alive(request):
    return HttpResponse("ok", content_type="text/plain")


def ready(request):
    return HttpResponse("ok", content_type="text/plain")
