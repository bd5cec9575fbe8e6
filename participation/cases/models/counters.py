"""Supporters and the stored counters of lists and map."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from participation.cases.models.case import Case
from participation.cases.states import Kind, State


class Support(models.Model):
    """One browser's word that a case matters; the browser is a random number, not a person."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="supports")
    browser = models.CharField(max_length=64)
    at = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "browser"], name="support_once_per_browser")]

    def __str__(self):
        return f"{self.case_id}"


class Tally(models.Model):
    """How many cases of a kind are in a state, per quarter and board in charge; kept by lifecycle."""

    kind = models.CharField(max_length=20, choices=Kind)
    state = models.CharField(max_length=12, choices=State)
    quarter = models.ForeignKey("participation.Quarter", models.CASCADE, null=True, related_name="+")
    lead = models.ForeignKey("participation.Board", models.CASCADE, null=True, related_name="+")
    count = models.IntegerField(default=0)

    class Meta:
        constraints = [
            # no quarter and no lead are shelves too, on every database
            models.UniqueConstraint("kind", "state", Coalesce("quarter", 0), Coalesce("lead", 0), name="tally_once")
        ]

    def __str__(self):
        return f"{self.kind} {self.state} {self.count}"


class MapCell(models.Model):
    """How many public cases lie in one cell of about 500 m; the map of a large town is drawn from these."""

    x = models.IntegerField()
    y = models.IntegerField()
    count = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["x", "y"], name="map_cell_once")]

    def __str__(self):
        return f"{self.x}/{self.y}: {self.count}"
