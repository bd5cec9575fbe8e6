"""The search page."""

from django.shortcuts import render

from participation.ideas.lookup import LONGEST_QUERY
from participation.search.lookup import found
from participation.town.reading import reading


@reading
def search(request):
    asked = request.GET.get("q", "")[:LONGEST_QUERY].replace("\0", "")
    return render(request, "participation/search/search.html", {"asked": asked, "found": found(asked)})
