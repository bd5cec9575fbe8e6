"""Reasons are compared in the language they are written in, whatever the catalogues make of them."""

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield
