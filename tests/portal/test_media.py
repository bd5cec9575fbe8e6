"""The editors' pictures by address."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000, "%00", "../../db.sqlite3", ""])
def test_name_of_no_picture_is_not_found(client, settings, tmp_path, name):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()

    assert client.get(f"/media/images/{name}").status_code in (400, 404)
