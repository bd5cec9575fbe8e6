"""What the clock does; each task is a door to one verb."""

from celery import shared_task

from participation.outbox.clock import tick as tick_verb
from participation.outbox.post import deliver_waiting
from participation.review.forgetting import forget as forget_verb
from participation.review.reminders import day_at_the_desks


@shared_task
def tick():
    tick_verb("beat")


@shared_task
def deliver_letters():
    deliver_waiting()


@shared_task
def remind():
    day_at_the_desks()


@shared_task
def forget():
    forget_verb()
