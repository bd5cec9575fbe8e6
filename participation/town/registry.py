"""The register of personal fields, read from the models themselves: what, for what, how long."""

from django.apps import apps
from django.utils.translation import gettext as _


def personal_fields() -> list[dict]:
    """Every field that may name a person, by model, with its purpose and the end of its keeping."""
    rows = []
    for model in apps.get_models():
        for name, (purpose, kept) in vars(model).get("personal_fields", {}).items():
            field = model._meta.get_field(name)
            words = {"of": model._meta.verbose_name, "name": field.verbose_name, "purpose": _(purpose), "kept": _(kept)}
            rows.append(words)
    return rows
