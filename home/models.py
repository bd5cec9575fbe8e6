"""The town speaks: Wagtail pages, pictures and documents."""

from django.conf import settings
from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.documents.models import AbstractDocument, Document
from wagtail.fields import RichTextField
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from participation.quarters.models import Quarter
from participation.routing.models import Board
from participation.town.reading import let_caches_keep

SEARCHED = [index.SearchField("lead"), index.SearchField("body")]
RICH = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class PortalImage(AbstractImage):
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    consent = models.BooleanField(_("people shown have agreed"), default=False)

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence", "consent")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class PortalDocument(AbstractDocument):
    accessible = models.BooleanField(_("accessible"), default=False)

    admin_form_fields = (*Document.admin_form_fields, "accessible")


class PublicPage(Page):
    """A page that is only read: caches may keep it, and it says where a translation is missing."""

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        return let_caches_keep(request, super().serve(request, *args, **kwargs))

    @property
    def untranslated(self) -> bool:
        """Shown in another language than its own: a copy that nobody has translated, or the German page itself."""
        if self.alias_of_id is not None:
            return True
        return get_language() != settings.LANGUAGE_CODE and self.locale.language_code != get_language()


class RowIndexPage(PublicPage):
    """A list of rows; a row whose page nobody has made yet is shown all the same."""

    class Meta:
        abstract = True

    def route(self, request, path_components):
        try:
            return super().route(request, path_components)
        except Http404:
            row = self.row_at(path_components[0]) if len(path_components) == 1 else None
            if row is None:
                raise
            return RouteResult(self, kwargs={"row": row})

    def serve(self, request, row=None):
        if row is None:
            return super().serve(request)
        page = self.page_about(row)
        response = TemplateResponse(request, page.template, {"page": page, "self": page})
        return let_caches_keep(request, response)


class HomePage(PublicPage):
    claim = models.CharField(_("one sentence"), max_length=120, blank=True)
    lead = models.TextField(_("introduction"), blank=True)

    template = "home/home_page.html"
    content_panels = [*Page.content_panels, FieldPanel("claim"), FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.ContentPage", "home.QuarterIndexPage", "home.BoardIndexPage"]

    class Meta:
        verbose_name = _("home page")


class ContentPage(PublicPage):
    lead = models.TextField(_("introduction"), blank=True)
    body = RichTextField(_("text"), features=RICH, blank=True)

    template = "home/content_page.html"
    search_fields = [*Page.search_fields, *SEARCHED]
    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]

    class Meta:
        verbose_name = _("page")


class QuarterIndexPage(RowIndexPage):
    lead = models.TextField(_("introduction"), blank=True)

    template = "home/quarter_index_page.html"
    content_panels = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.QuarterPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of quarters")

    def row_at(self, slug):
        return Quarter.objects.filter(slug=slug).first()

    def page_about(self, row):
        return QuarterPage(quarter=row, title=row.name, slug=row.slug, locale=self.locale)


class QuarterPage(PublicPage):
    """What editors say about a quarter; the row itself is the one that rules point at."""

    quarter = models.ForeignKey(
        "participation.Quarter", models.PROTECT, verbose_name=_("quarter"), related_name="pages"
    )
    lead = models.TextField(_("introduction"), blank=True)
    body = RichTextField(_("text"), features=RICH, blank=True)

    template = "home/quarter_page.html"
    search_fields = [*Page.search_fields, *SEARCHED]
    content_panels = [
        *Page.content_panels,
        FieldPanel("quarter"),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    # the address is the quarter's and stays
    promote_panels = []
    parent_page_types = ["home.QuarterIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("quarter page")

    def full_clean(self, *args, **kwargs):
        """The page is found under the quarter's own address, whatever a form says."""
        self.slug = self.quarter.slug if self.quarter_id else self.slug
        super().full_clean(*args, **kwargs)


class BoardIndexPage(RowIndexPage):
    lead = models.TextField(_("introduction"), blank=True)

    template = "home/board_index_page.html"
    content_panels = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.BoardPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of boards")

    def row_at(self, slug):
        return Board.objects.filter(slug=slug).first()

    def page_about(self, row):
        return BoardPage(board=row, title=row.name, slug=row.slug, locale=self.locale)


class BoardPage(PublicPage):
    """What editors say about a board."""

    board = models.ForeignKey("participation.Board", models.PROTECT, verbose_name=_("board"), related_name="pages")
    lead = models.TextField(_("introduction"), blank=True)
    body = RichTextField(_("text"), features=RICH, blank=True)

    template = "home/board_page.html"
    search_fields = [*Page.search_fields, *SEARCHED]
    content_panels = [
        *Page.content_panels,
        FieldPanel("board"),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    # the address is the board's and stays
    promote_panels = []
    parent_page_types = ["home.BoardIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("board page")

    def full_clean(self, *args, **kwargs):
        """The page is found under the board's own address, whatever a form says."""
        self.slug = self.board.slug if self.board_id else self.slug
        super().full_clean(*args, **kwargs)
