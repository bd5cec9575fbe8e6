"""Small forms that open a case which is never public."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from participation.cases.guard import TOO_MANY, admits
from participation.cases.models import Case
from participation.cases.phrases import tag_of
from participation.cases.references import clean_reference
from participation.cases.sender import case_of
from participation.cases.states import State
from participation.notices.forms import BarrierForm, ComplaintForm, ObjectionForm
from participation.notices.lifecycle import complain as complain_about
from participation.notices.lifecycle import object_to_hiding, report_barrier
from participation.outbox.links import token_of, without_key
from participation.routing.lookup import NoCoordination

form_page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@form_page
def barrier(request):
    page = without_key(request.GET.get("seite", "")[:500])
    form = BarrierForm(request.POST or None, initial={"seite": page})

    def send(told):
        return report_barrier(text=told["text"], page=told["seite"], **_common(told))

    words = {"heading": _("Report a barrier"), "button": _("Send")}
    words["lead"] = _("Is there something on our pages that you cannot read, hear, find or use? Tell us: we mend it.")
    return _form_page(request, form, send, words)


@never_cache
@form_page
def complain(request, reference):
    if reference != clean_reference(reference):
        raise Http404
    about = get_object_or_404(Case.objects.public(), reference=reference)
    form = ComplaintForm(request.POST or None)

    def send(told):
        return complain_about(about, reason=told["reason"], text=told["text"], **_common(told))

    words = {"heading": _("Report this contribution"), "button": _("Send"), "about": about}
    words["lead"] = _("The coordination office looks at it and decides. Until then the contribution stays as it is.")
    return _form_page(request, form, send, words | {"lang": tag_of(about.language)})


@never_cache
@form_page
def object_to(request, token):
    """Only the sender, by the secret link, and only against hiding."""
    about = case_of(token)
    if about is None or about.state != State.HIDDEN:
        raise Http404
    form = ObjectionForm(request.POST or None)

    def send(told):
        return object_to_hiding(about, text=told["text"], key=told["key"], language=get_language())

    words = {"heading": _("Object to this"), "button": _("Send"), "lead": about.hidden_reason}
    return _form_page(request, form, send, words)


def _common(told) -> dict:
    return {"email": told["email"], "key": told["key"], "language": get_language()}


def _form_page(request, form, send, words):
    status = 200
    if form.is_valid():
        if admits(request, "notice"):
            try:
                case = send(form.cleaned_data)
            except NoCoordination:
                return render(request, "503.html", status=503)
            return redirect("cases:receipt", token=token_of(case.pk, case.token_version))
        form.add_error(None, TOO_MANY)
        status = 429
    return render(request, "participation/notices/form.html", {"form": form, **words}, status=status)
