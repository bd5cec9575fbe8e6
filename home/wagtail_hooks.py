"""Hangs the editors' forms on the pages that speak about rows, and keeps each such page the only one."""

from django.core.exceptions import PermissionDenied
from wagtail import hooks

from home.forms import BoardPageForm, QuarterPageForm
from home.models import BoardPage, QuarterPage

QuarterPage.base_form_class = QuarterPageForm
BoardPage.base_form_class = BoardPageForm


@hooks.register("before_copy_page")
def keep_single(request, page):
    """A second page about the same row could not have the row's address."""
    if page.specific_class in (QuarterPage, BoardPage):
        raise PermissionDenied
