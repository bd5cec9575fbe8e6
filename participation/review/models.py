"""What the office keeps beside a case: notes, agenda items, templates."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.cases.states import Outcome


class Note(models.Model):
    """Internal; never on a public page, feed or export."""

    case = models.ForeignKey("participation.Case", models.CASCADE, related_name="notes")
    board = models.ForeignKey("participation.Board", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("note"), max_length=5_000, blank=True)
    # the writer would like the board to say yes
    recommends = models.BooleanField(_("recommends"), default=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.case_id}"


class AgendaItem(models.Model):
    meeting = models.ForeignKey("participation.Meeting", models.CASCADE, related_name="items")
    case = models.ForeignKey("participation.Case", models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "case"], name="agenda_item_once")]

    def __str__(self):
        return f"{self.meeting_id} {self.case_id}"


class TemplateUse(models.TextChoices):
    HIDE = "hide", _("Reason for not publishing")
    ANSWER = "answer", _("Answer")
    ASK = "ask", _("Question to the sender")
    HAND_OVER = "hand_over", _("Reason for handing over")


class ReasonTemplate(models.Model):
    """A text to start from; always editable at use."""

    use = models.CharField(_("for"), max_length=10, choices=TemplateUse)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"))
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["use", "position", "title"]
        verbose_name = _("text template")
        verbose_name_plural = _("text templates")

    def __str__(self):
        return self.title
