"""Where is my idea? The public state of a case by its number, and a new letter for who has lost the link."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from participation.cases.forms import LostLinkForm, NumberForm
from participation.cases.guard import TOO_MANY, admits
from participation.cases.models import Case
from participation.cases.phrases import chip_of, tag_of, title_of
from participation.cases.receipt import goes_on_as
from participation.cases.references import clean_reference, spoken
from participation.cases.sender import send_link_again

LETTERS_PER_HOUR = 10


@require_safe
def status(request):
    """Search by GET, so that reading needs no cookie; other than public cases answer in neutral words only."""
    form = NumberForm(request.GET if "nummer" in request.GET else None)
    found = None
    if form.is_valid():
        found = _found(form.cleaned_data["nummer"])
        if found is None:
            form.add_error("nummer", _("There is no case with this number. Please check it, or call us."))
    return render(request, "participation/cases/status.html", {"form": form, "found": found})


def _found(number: str) -> dict | None:
    reference = clean_reference(number)
    case = Case.objects.select_related("lead", "merged_into").filter(reference=reference).first()
    if case is None:
        return None
    other = goes_on_as(case)
    shown = next((one for one in (case, other) if one and one.is_public), None)
    return {
        "spoken": spoken(reference),
        "case": case if case.is_public else None,
        "title": title_of(shown) if shown else "",
        "chip": chip_of(case) if case.is_public else None,
        "lang": tag_of(case.language),
        "other": other if other and other.is_public else None,
    }


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lost_link(request):
    """The same answer whether or not number and address belong together."""
    form, code = LostLinkForm(request.POST or None, initial={"number": request.GET.get("nummer", "")}), 200
    if form.is_valid():
        if admits(request, "letter", LETTERS_PER_HOUR):
            told = form.cleaned_data
            send_link_again(clean_reference(told["number"]), told["email"], day=timezone.localdate())
            return render(request, "participation/cases/link_sent.html")
        form.add_error(None, TOO_MANY)
        code = 429
    return render(request, "participation/cases/lost_link.html", {"form": form}, status=code)
