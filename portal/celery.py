"""Celery and its timetable; the truth is in the database, the broker only wakes somebody up."""

import os

from celery import Celery
from celery.schedules import crontab

from portal import wakeups  # noqa: F401 takes the place of kombu's own folder queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

app = Celery("portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# A task is only a knock: nobody waits for its result, and it may come twice but not get lost with its worker.
app.conf.update(
    accept_content=["json"],
    broker_connection_retry_on_startup=True,
    task_acks_late=True,
    task_ignore_result=True,
    task_publish_retry=False,
    task_reject_on_worker_lost=True,
    task_serializer="json",
    worker_prefetch_multiplier=1,
)

app.conf.beat_schedule = {
    "tick": {"task": "participation.tasks.tick", "schedule": 60.0, "options": {"expires": 50}},
    "deliver letters": {
        "task": "participation.tasks.deliver_letters",
        "schedule": 20.0,
        "options": {"expires": 15},
    },
    "remind boards": {"task": "participation.tasks.remind", "schedule": crontab(hour=6, minute=15)},
    "forget": {"task": "participation.tasks.forget", "schedule": crontab(hour=3, minute=40)},
}
