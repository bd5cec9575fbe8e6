"""That something happened; written by a verb in its own transaction, read by reactions and follow."""

from django.db import models


class Occurrence(models.Model):
    kind = models.CharField(max_length=40)
    subject_kind = models.CharField(max_length=20)
    subject = models.PositiveBigIntegerField()
    quarter = models.ForeignKey("participation.Quarter", models.SET_NULL, null=True, related_name="+")
    theme = models.ForeignKey("participation.Theme", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject", "at"], name="occurrence_subject")]

    def __str__(self):
        return f"{self.kind} {self.subject_kind} {self.subject}"
