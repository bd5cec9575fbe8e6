"""The steps in which a resident writes an idea; each is one question on one page."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_safe

from participation.cases.guard import TOO_MANY, admits
from participation.cases.models import Case, Place
from participation.ideas import answers, drafts, picture, preview
from participation.ideas.forms import CheckForm, IdeaForm, PlaceForm, PointForm, ReplyForm
from participation.ideas.lifecycle import submit
from participation.ideas.likes import like, rows_to_support
from participation.outbox.links import token_of
from participation.quarters.atlas import town_drawing
from participation.quarters.lookup import quarters_at
from participation.routing.lookup import NoCoordination

NUMBERS = {"place": 1, "similar": 2, "idea": 3, "reply": 4, "check": 5}
ADDRESSES = {step: f"ideas:new_{step}" for step in NUMBERS}
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def start(request):
    """Whether this is the right place, and one button."""
    return render(request, "participation/ideas/new_start.html", {"query": request.GET.urlencode()})


@never_cache
@form_page
def place(request):
    told = drafts.answers_of(request.session)
    form = PlaceForm(
        _posted_place(request.POST) if request.method == "POST" else None,
        initial=answers.of_place(told, request.GET),
        quarters=answers.places(),
        point=told.get("latitude") is not None,
    )
    if not form.is_valid():
        return _page(request, "place", _("Where should something get better?"), form, drawing=town_drawing())
    drafts.keep(request.session, "place", **answers.from_place(form.cleaned_data, told))
    return _onward(request, look_for_similar=True)


def _posted_place(post):
    """Who sends the kind of place as `place`, without a quarter, is understood too."""
    if post.get("quarter") or post.get("place") not in Place.values:
        return post
    post = post.copy()
    post["quarter"], post["place"] = post["place"], ""
    return post


@never_cache
@form_page
def point(request):
    """The same question, answered by a click on a picture that the server draws."""
    drawing = town_drawing()
    if drawing.scale is None:
        raise Http404
    size = picture.size_of(drawing)
    spot = PointForm(request.POST).point(**size) if request.method == "POST" else None
    if spot is None:
        missed = request.method == "POST"
        return _page(request, "place", _("Where on the map?"), None, template="point", missed=missed, **size)
    where = picture.on_earth(drawing, *spot)
    told = answers.from_point(*where, quarters_at(*where), drafts.answers_of(request.session))
    drafts.keep(request.session, "place", **told)
    return _onward(request, look_for_similar=True)


@require_safe
@cache_control(public=True, max_age=300)
def town_picture(request):
    return HttpResponse(picture.svg(town_drawing()), content_type="image/svg+xml")


@never_cache
@form_page
def similar(request):
    draft = drafts.of(request.session)
    if draft is None or "place" not in draft["done"]:
        return _first_open(request)
    found = like(draft["answers"], draft["shown"])
    if found and request.method != "POST":
        return _page(request, "similar", _("Has somebody said it already?"), None, ideas=rows_to_support(found))
    drafts.show(request.session, [idea.pk for idea in found])
    drafts.keep(request.session, "similar")
    return _onward(request)


@never_cache
@form_page
def idea(request):
    told = drafts.answers_of(request.session)
    if request.method != "POST":
        if not _reached(request, "idea"):
            return _first_open(request)
        return _idea_page(request, IdeaForm(initial=told, **answers.choices_of_idea(told)))
    # every photo is decoded and kept for a day, so they are counted like messages
    crowded = bool(request.FILES) and not admits(request, "photo")
    form = IdeaForm(request.POST, None if crowded else request.FILES, **answers.choices_of_idea(told))
    if crowded:
        form.add_error("photo", TOO_MANY)
    valid = form.is_valid()
    drafts.keep(request.session, "idea", **answers.from_idea(form, request.session))
    if not valid:
        drafts.reopen(request.session, "idea")
        return _idea_page(request, form, status=429 if crowded else 200)
    return _onward(request, look_for_similar=True)


def _idea_page(request, form, status=200):
    return _page(request, "idea", _("What is your idea?"), form, files=True, status=status)


@never_cache
@form_page
def reply(request):
    if request.method != "POST" and not _reached(request, "reply"):
        return _first_open(request)
    form = ReplyForm(request.POST or None, initial=drafts.answers_of(request.session))
    if not form.is_valid():
        return _page(request, "reply", _("Would you like a reply?"), form)
    drafts.keep(request.session, "reply", **form.cleaned_data)
    return _onward(request)


@never_cache
@form_page
def check(request):
    """All answers, and who will read them; the only page from which an idea is sent."""
    if request.method == "POST" and (token := _sent_before(request.POST.get("key"))):
        return redirect("cases:receipt", token=token)
    draft = drafts.of(request.session)
    if drafts.first_open(draft) != "check":
        return _first_open(request)
    changed, status = _changed(request.POST, draft), 200
    form = CheckForm(None if changed else _posted_check(request.POST, draft), initial=_hidden(draft))
    try:
        if form.is_valid():
            if admits(request, "idea"):
                return _send(request, draft)
            form.add_error(None, TOO_MANY)
            status = 429
        shown = preview.of(draft)
    except NoCoordination:
        return render(request, "503.html", status=503)
    return _page(request, "check", _("Please check your idea"), form, status=status, changed=changed, **shown)


def _send(request, draft):
    sent = submit(drafts.as_draft(draft, photo=True))
    token = token_of(sent.pk, sent.token_version)
    drafts.finish(request.session, token)
    return redirect("cases:receipt", token=token)


def _sent_before(key):
    """The receipt of the idea that this draft has become, however often it is sent."""
    if not key or not key.isascii() or not key.isprintable():
        return None
    sent = Case.objects.filter(submission_key=key).only("pk", "token_version").first()
    return token_of(sent.pk, sent.token_version) if sent else None


def _hidden(draft) -> dict:
    opened = draft["answers"].get("opened")
    return {"key": draft["key"], "seen": drafts.fingerprint(draft), **({"opened": opened} if opened else {})}


def _posted_check(post, draft):
    """The time of opening is that of the first page."""
    return _hidden(draft) | post.dict() if post else None


def _changed(post, draft) -> bool:
    """What was agreed to is only sent as it was shown; another tab may have changed it."""
    return bool(post.get("seen")) and post["seen"] != drafts.fingerprint(draft)


@never_cache
@require_safe
def photo(request):
    """The photo of the own draft, for the page on which it is checked."""
    waiting = drafts.photo_of(drafts.answers_of(request.session))
    if waiting is None:
        raise Http404
    return FileResponse(waiting, content_type="image/jpeg")


# from step to step


def _reached(request, step) -> bool:
    draft = drafts.of(request.session)
    return draft is not None and NUMBERS[drafts.first_open(draft)] >= NUMBERS[step]


def _first_open(request):
    """Where to go on; who comes back after sending is told so."""
    draft = drafts.of(request.session)
    if draft is None and (token := drafts.sent(request.session)):
        return render(request, "participation/ideas/new_sent.html", {"token": token})
    return redirect(ADDRESSES[drafts.first_open(draft)])


def _onward(request, look_for_similar=False):
    draft = drafts.of(request.session)
    if look_for_similar:
        if like(draft["answers"], draft["shown"]):
            drafts.reopen(request.session, "similar")
        else:
            drafts.keep(request.session, "similar")
    return redirect(ADDRESSES[drafts.first_open(drafts.of(request.session))])


def _page(request, step, heading, form, *, template=None, status=200, **context):
    context |= {"form": form, "heading": heading, "step": NUMBERS[step], "back": _before(request, step)}
    return render(request, f"participation/ideas/new_{template or step}.html", context, status=status)


def _before(request, step) -> str:
    """The page before this one; similar ideas may come up a second time, after the idea is written."""
    written = "title" in drafts.answers_of(request.session)
    before = {"idea": "place", "similar": "idea" if written else "place", "reply": "idea", "check": "reply"}
    return reverse(ADDRESSES[before[step]] if step in before else "ideas:new")
