"""Every address of the portal; German words, the language in front."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal import health, media

# other libraries' doors for a password lead to ours, which asks for the second factor too
sign_in = RedirectView.as_view(url=settings.LOGIN_URL, query_string=True)

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    re_path(r"^verwaltung/(login|password_reset)/", sign_in),
    path("verwaltung/", include(wagtailadmin_urls)),
    path("dokumente/", include(wagtaildocs_urls)),
    # sizes of the editors' pictures only; originals, documents and photos of ideas have their own doors or none
    path("media/images/<path:path>", media.rendition, name="rendition"),
    *i18n_patterns(
        path("", include("participation.urls")),
        path("_util/login/", sign_in),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.broken"
