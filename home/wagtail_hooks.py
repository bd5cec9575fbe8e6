"""Hangs the editors' forms on the pages that speak about rows."""

from home.forms import BoardPageForm, QuarterPageForm
from home.models import BoardPage, QuarterPage

QuarterPage.base_form_class = QuarterPageForm
BoardPage.base_form_class = BoardPageForm
