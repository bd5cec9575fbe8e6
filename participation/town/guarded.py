"""A delete page that says why a row is still needed instead of deleting it."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import DeleteView


class GuardedDeleteView(DeleteView):
    """Asks `kept_because` first, on GET and on POST alike."""

    def kept_because(self) -> str:
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        reason = self.kept_because() if self.user_has_permission("delete") else ""
        if not reason:
            return super().dispatch(request, *args, **kwargs)
        messages.error(request, reason)
        return redirect(reverse(self.edit_url_name, args=[self.object.pk]))


def in_use(row, relations: dict) -> str:
    """Names what points at the row, or nothing: {related name: plural word}."""
    counts: dict[str, int] = {}
    for relation, word in relations.items():
        counts[word] = max(counts.get(word, 0), getattr(row, relation).count())
    used = ", ".join(f"{word}: {count}" for word, count in counts.items() if count)
    return used and _("“%(name)s” is still in use (%(used)s) and cannot be deleted.") % {"name": row, "used": used}
