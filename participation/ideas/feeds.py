"""The newest public ideas as Atom, the whole list as CSV and GeoJSON; each takes the filters of the list."""

from django.contrib.syndication.views import Feed
from django.http import StreamingHttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from participation.cases.phrases import chip_of, tag_of, title_of
from participation.ideas import exports
from participation.ideas.lookup import Selection, listed, selection_of, with_names
from participation.ideas.models import Idea
from participation.town.models import TownSettings
from participation.town.reading import let_caches_keep, reading
from participation.words.cells import readable

NEWEST = 30


class MarkedAtom(Atom1Feed):
    """Each entry names its own language."""

    def item_attributes(self, item):
        return {"xml:lang": item["language"]}


class IdeaFeed(Feed):
    feed_type = MarkedAtom

    def __call__(self, request, *args, **kwargs):
        return let_caches_keep(request, super().__call__(request, *args, **kwargs))

    def get_object(self, request):
        return selection_of(request.GET)

    def title(self, selection):
        town = TownSettings.current()
        return _("Ideas – %(portal)s %(town)s") % {"portal": town.portal_name, "town": town.name}

    def link(self, selection: Selection):
        return reverse("ideas:list") + selection.query()

    def feed_url(self, selection: Selection):
        return reverse("ideas:feed") + selection.query()

    def feed_copyright(self, selection):
        return exports.LICENCE_URL

    def items(self, selection):
        ideas = listed(selection, Idea.objects.public()).order_by("-published_at", "-pk")
        return with_names(ideas)[:NEWEST]

    def item_title(self, idea):
        return readable(title_of(idea))

    def item_description(self, idea):
        return linebreaks(readable(f"{chip_of(idea)['word']}\n\n{idea.public_text}"), autoescape=True)

    def item_link(self, idea):
        return reverse("ideas:detail", args=[idea.reference])

    def item_guid(self, idea):
        return exports.address_of(idea)

    def item_pubdate(self, idea):
        return idea.published_at

    def item_updateddate(self, idea):
        return max(filter(None, [idea.published_at, idea.answered_at, idea.ended_at]))

    def item_categories(self, idea):
        return [str(idea.theme)] if idea.theme else []

    def item_extra_kwargs(self, idea):
        return {"language": tag_of(idea.language)}


@reading
def idea_csv(request):
    return _file(request, exports.csv_lines, "text/csv; charset=utf-8", "ideen.csv")


@reading
def idea_geojson(request):
    return _file(request, exports.geojson_lines, "application/geo+json", "ideen.geojson")


def _file(request, lines, content_type, name):
    town = TownSettings.current()
    source = f"{town.full_name or town.name}, {town.portal_name}"
    ideas = listed(selection_of(request.GET), Idea.objects.public()).order_by("-published_at", "-pk")
    response = StreamingHttpResponse(lines(ideas, source), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
