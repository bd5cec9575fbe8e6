"""The addresses of the acts: each case as the person may read it, each act by its form."""

from django.contrib.auth.decorators import login_required
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from participation.review.views import acts
from participation.review.views.act import Act, perform, prefilled
from participation.review.views.case import readable, refused

SUGGESTIONS = {"recommend": acts.RECOMMEND, "ask": acts.ASK_SHORT, "agenda": acts.AGENDA_SHORT}


def door(act: Act):
    """The view of one act."""

    @never_cache
    @login_required
    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request, reference):
        case = readable(request.user, reference)
        return perform(request, case, act) if case else refused(request, reference)

    return view


@login_required
@require_POST
def suggest(request, reference):
    """One of a volunteer's four choices; handing over goes on to its own page with the words typed."""
    case, chosen = readable(request.user, reference), request.POST.get("act", "")
    if case is None:
        return refused(request, reference)
    if chosen == "pass" and acts.HAND_OVER.may(request.user, case):
        return prefilled(request, case, acts.HAND_OVER)
    return perform(request, case, SUGGESTIONS.get(chosen, acts.RECOMMEND))
