"""Every field that may tell something about a person says why it is there and until when."""

import pytest
from django.apps import apps
from django.db import models

OURS = ["portal", "participation", "home", "events"]
# words in a field's name that mean a person, whatever the field's type
TELLING = {"email", "mail", "phone", "address", "username", "first_name", "last_name", "birth", "photo"}
# free text that residents write
WRITTEN_BY_RESIDENTS = {"Idea", "BarrierNotice", "Complaint", "Question", "Sender"}
OFFICE_WORDS = {("Question", "text"), ("Idea", "photo_alt")}


def tells_of_a_person(model, field) -> bool:
    if isinstance(field, models.EmailField | models.GenericIPAddressField):
        return True
    if not isinstance(field, models.CharField | models.TextField | models.FileField) or field.choices:
        return False
    return bool(TELLING & {field.name, *field.name.split("_")}) or (
        model.__name__ in WRITTEN_BY_RESIDENTS
        and isinstance(field, models.TextField)
        and (model.__name__, field.name) not in OFFICE_WORDS
    )


def undeclared(found) -> list[str]:
    return [
        f"{model.__name__}.{field.name}"
        for model in found
        for field in model._meta.local_fields
        if tells_of_a_person(model, field) and field.name not in getattr(model, "personal_fields", {})
    ]


def ours():
    return [model for model in apps.get_models() if model._meta.app_label in OURS]


def test_every_personal_field_is_declared_with_purpose_and_retention():
    assert undeclared(ours()) == []
    for model in ours():
        for name, (purpose, retention) in getattr(model, "personal_fields", {}).items():
            assert model._meta.get_field(name)
            assert purpose and retention


def test_no_model_stores_an_internet_address():
    kinds = (models.GenericIPAddressField, models.IPAddressField)
    names = {"ip", "ip_address", "remote_addr", "user_agent"}
    assert not [
        f"{model.__name__}.{field.name}"
        for model in ours()
        for field in model._meta.local_fields
        if isinstance(field, kinds) or field.name in names
    ]


@pytest.mark.parametrize("field", ["email", "phone"])
def test_a_new_personal_field_without_an_entry_is_found(field):
    class Planted:
        personal_fields = {}
        _meta = type("Meta", (), {"local_fields": [models.CharField(name=field)]})

    assert undeclared([Planted]) == [f"Planted.{field}"]
