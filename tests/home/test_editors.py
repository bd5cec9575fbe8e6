"""Editors and the pages about quarters and boards: the row is chosen once, the address is the row's."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Page

from home.models import BoardIndexPage, BoardPage, HomePage
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def boards_page(client):
    make.town()
    client.force_login(get_user_model().objects.create_superuser("anna", "anna@wesselwerth.example", "x"))
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Wesselwerth", slug="wesselwerth"))
    return home.add_child(instance=BoardIndexPage(title="Gremien", slug="gremien"))


def write_about(client, index, board):
    address = reverse("wagtailadmin_pages:add", args=["home", "boardpage", index.pk])
    words = {"title": "Runder Tisch", "slug": "erfunden", "lead": "", "body": "null", "board": board}
    return client.post(address, {**words, "action-publish": "1"})


def test_page_about_a_board_takes_the_boards_address(client, boards_page):
    board = make.board()

    write_about(client, boards_page, board.pk)

    assert BoardPage.objects.get().slug == board.slug


def test_page_about_nothing_is_refused_in_words(client, boards_page):
    answer = write_about(client, boards_page, "")

    assert answer.status_code == 200
    assert "board" in answer.context["form"].errors


def test_board_has_one_page_in_a_language(client, boards_page):
    board = make.board()
    write_about(client, boards_page, board.pk)

    assert "board" in write_about(client, boards_page, board.pk).context["form"].errors


def test_page_stays_with_its_board(client, boards_page):
    board, other = make.board(), make.board("Runder Tisch Neu")
    write_about(client, boards_page, board.pk)
    page = BoardPage.objects.get()

    words = {"title": "Anders", "slug": "anders", "lead": "", "body": "null", "board": other.pk, "action-publish": "1"}
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), words)

    page.refresh_from_db()
    assert (page.title, page.board, page.slug) == ("Anders", board, board.slug)


def test_page_about_a_board_is_not_copied(client, boards_page):
    write_about(client, boards_page, make.board().pk)
    copy = reverse("wagtailadmin_pages:copy", args=[BoardPage.objects.get().pk])

    client.post(copy, {"new_title": "Zwei", "new_slug": "zwei", "new_parent_page": boards_page.pk})

    assert BoardPage.objects.count() == 1
