"""The sizes of the editors' pictures, for towns that keep their files in a folder."""

from django.conf import settings
from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
def rendition(request, path):
    """A name that the file system refuses, such as one that is too long, is a picture that is not there."""
    try:
        return serve(request, path, settings.MEDIA_ROOT / "images")
    except OSError:
        raise Http404 from None
