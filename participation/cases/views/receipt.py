"""The page behind the secret link and what the sender does there; reading changes nothing, every act is a POST."""

from functools import wraps

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from participation.cases import receipt as page_of
from participation.cases import sender
from participation.cases.contact import ContactForm
from participation.cases.forms import AnswerForm, FactsForm
from participation.cases.guard import TOO_MANY, admits
from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed
from participation.cases.lifecycle import reply as reply_to
from participation.cases.models import Question, Sender
from participation.outbox.links import address_code

LETTERS_PER_HOUR = 10
SAID = {
    "ergaenzt": gettext_lazy("Thank you. The boards will read what you added."),
    "beantwortet": gettext_lazy("Thank you. Your answer is with the board."),
    "kontakt": gettext_lazy("Your contact details are changed."),
    "brief": gettext_lazy("We have sent you a letter. Please open it and press the button that it leads to."),
    "bestaetigt": gettext_lazy("Thank you. From now on we write to this address."),
    "zurueckgenommen": gettext_lazy("You have taken it back. It is no longer public."),
    "geloescht": gettext_lazy("Everything personal has been deleted."),
    "ueberholt": gettext_lazy("Something has changed meanwhile. Please look at where it stands now."),
}


def own_case(view):
    """Fetches the case whose secret link this is; keeps the page out of caches, indexes and referrers."""

    @wraps(view)
    def door(request, token):
        case = sender.case_of(token)
        if case is None:
            raise Http404
        response = view(request, token, case)
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        # a form's browser must say where it comes from, to this server and no other
        response["Referrer-Policy"] = "no-referrer" if view.__name__ in ("receipt", "text") else "same-origin"
        return response

    return never_cache(door)


@require_safe
@own_case
def receipt(request, token, case):
    said = SAID.get(request.GET.get("getan", ""))
    return render(request, "participation/cases/receipt.html", {"token": token, "said": said, **page_of.receipt(case)})


@require_safe
@own_case
def text(request, token, case):
    response = HttpResponse(page_of.as_text(page_of.receipt(case)), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{case.reference}.txt"'
    return response


form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
@own_case
def add(request, token, case):
    _only_if(page_of.allowed(case)["add"])
    form = FactsForm(request.POST or None)
    words = {"heading": _("Add something"), "button": _("Send")}
    return _act(request, token, form, words, lambda: sender.add_facts(case, form.cleaned_data["text"]), "ergaenzt")


@form_page
@own_case
def reply(request, token, case):
    question = case.questions.filter(answered_at=None).select_related("board").first()
    if question is None:
        return _back(token, "ueberholt")
    form = AnswerForm(request.POST or None)
    words = {"heading": _("Answer the question"), "button": _("Send the answer"), "question": question}
    return _act(request, token, form, words, lambda: reply_to(case, form.cleaned_data["text"]), "beantwortet")


@form_page
@own_case
def contact(request, token, case):
    _only_if(page_of.allowed(case)["contact"])
    known = Sender.objects.filter(case=case).first()
    initial = {name: getattr(known, name) for name in ("reply", "email", "phone")} if known else {"reply": "none"}
    form = ContactForm(request.POST or None, initial=initial)
    words = {"heading": _("Change your contact details"), "button": _("Save")}
    return _act(request, token, form, words, lambda: _change(case, form.cleaned_data), "kontakt", LETTERS_PER_HOUR)


def _change(case, told):
    sender.change_contact(case, **told)
    return "brief" if told["email"] and not Sender.objects.get(case=case).email_confirmed_at else None


@form_page
@own_case
def confirm(request, token, case):
    """Who has the letter's code has received the letter; the button, not the visit, confirms."""
    known = Sender.objects.filter(case=case).exclude(email="").first()
    code = request.GET.get("adresse", "")
    if known is None or not constant_time_compare(code, address_code(case.pk, known.email)):
        return _back(token, "ueberholt")
    if known.email_confirmed_at:
        return _back(token, "bestaetigt")
    words = {"heading": _("May we write to this address?"), "button": _("Yes, write to me"), "address": known.email}
    return _act(request, token, None, words, lambda: sender.confirm_email(case), "bestaetigt")


@form_page
@own_case
def withdraw(request, token, case):
    _only_if(page_of.allowed(case)["withdraw"])
    words = {"heading": _("Take it back?"), "button": _("Take it back"), "warning": "withdraw"}
    return _act(request, token, None, words, lambda: sender.withdraw(case), "zurueckgenommen")


@form_page
@own_case
def erase(request, token, case):
    words = {"heading": _("Delete everything?"), "button": _("Delete for good"), "warning": "erase"}
    words["shared"] = sender.is_wanted_by_others(case)
    return _act(request, token, None, words, lambda: sender.erase(case), "geloescht")


def _act(request, token, form, words, verb, said, most=None):
    """A page with one question; its button calls the verb. What was written stays when the verb refuses."""
    status = 200
    if request.method == "POST" and (form is None or form.is_valid()):
        if not admits(request, "sender", most):
            status = 429
        else:
            try:
                return _back(token, _word(verb()) or said)
            except (MoveNotAllowed, AlreadyMoved, Question.DoesNotExist):
                status = 409
        if form is None:
            return _back(token, "ueberholt") if status == 409 else render(request, "429.html", status=429)
        form.add_error(None, TOO_MANY if status == 429 else SAID["ueberholt"])
    context = {"token": token, "form": form, "back": reverse("cases:receipt", args=[token]), **words}
    return render(request, "participation/cases/act.html", context, status=status)


def _word(result) -> str | None:
    return result if isinstance(result, str) else None


def _back(token, said):
    return redirect(f"{reverse('cases:receipt', args=[token])}?getan={said}")


def _only_if(allowed):
    if not allowed:
        raise Http404
