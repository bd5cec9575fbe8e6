"""The project: settings, addresses, timetable and logins; imports every room, is imported by none."""

from portal.celery import app as celery_app

__all__ = ["celery_app"]
