"""Every kind of page, in every view: nothing to find for the gate."""

from urllib.parse import urlsplit

import pytest

from tests.browser import gate, keys
from tests.browser.known import ERRORS
from tests.browser.pages import COORDINATION, OFFICE, PAGES


@pytest.fixture(scope="module")
def seen():
    """The pages as the server sent them, and their titles, for the questions that all pages answer together."""
    return {}, {}


def _name(kind, view):
    return f"{kind}, {view}"


@pytest.mark.parametrize("view", gate.VIEWS, ids=str)
@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_page_passes_the_gate(kind, view, look, known, seen, request):
    with look(known(kind.address), view, who=kind.who) as (page, watch):
        if kind.way:
            kind.way(page)
        request.getfixturevalue("shot")(page, f"{kind}-{view}")
        texts, titles = seen
        texts[_name(kind, view)] = watch.answer.text()
        if kind.status < 400:
            titles.setdefault((str(view), page.title()), set()).add(urlsplit(page.url).path)
        found = [
            *gate.policy_findings(watch.answer.headers),
            *gate.frame_findings(page, view),
            *gate.findings(page, watch, cookies_allowed=kind.cookies),
            *keys.findings(page),
            *(gate.spaced_findings(page) if view.width == 320 else []),
        ]

    assert watch.answer.status == kind.status
    assert not found, "\n".join(found)


@pytest.mark.parametrize("view", gate.VIEWS, ids=str)
@pytest.mark.parametrize("number", ERRORS)
def test_error_page_passes_the_gate(number, view, look, error_pages, seen, shot):
    """As the portal makes it, but shown at once: most errors cannot be had for the asking."""
    text = error_pages[f"{view.language} {number}"]

    with look("/ideen/neu/", view, instead=text) as (page, watch):
        shot(page, f"error {number}-{view}")
        seen[0][f"error {number}, {view}"] = text
        seen[1].setdefault((str(view), page.title()), set()).add(f"error {number}")
        found = [*gate.frame_findings(page, view), *gate.findings(page, watch)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", OFFICE)
def test_office_page_is_accessible(name, look, known, shot):
    with look(known(f"/verwaltung/beteiligung/{OFFICE[name]}"), gate.VIEWS[0], who=COORDINATION) as (page, watch):
        shot(page, f"office {name}")
        found = [*gate.axe_findings(page, "main"), *watch.foreign, *watch.said]

    assert watch.answer.status == 200
    assert not found, "\n".join(found)


def test_titles_tell_the_pages_apart(seen):
    """The same title only at the same address: one list with other filters."""
    same = [f"{title}: {', '.join(paths)}" for title, paths in seen[1].items() if len(paths) > 1]

    assert not same, "\n".join(same)


def test_pages_are_valid_html(seen, tmp_path, java):
    found = gate.html_findings(seen[0], tmp_path)

    assert not found, "\n".join(found)
