"""What can be searched: one folded text for each public row, whatever its kind."""

from django.db import models


class IndexedText(models.Model):
    """Written and found only through `words/index.py`, which keeps the trigrams in step."""

    kind = models.CharField(max_length=20)
    key = models.PositiveBigIntegerField()
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="one_text_per_kind_and_key"),
        ]

    def __str__(self):
        return f"{self.kind} {self.key}"
