"""What no database takes never reaches one."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/%00/", "/ideen/%00/", "/quartiere/a%00b/", "/en/%00"])
def test_nul_in_an_address_is_refused(client, address):
    assert client.get(address).status_code == 400


def test_nul_in_a_cookie_is_refused(client):
    assert client.get("/ideen/", headers={"cookie": r'portal="abcdefghi\000"'}).status_code == 400


def test_other_signs_pass(client):
    assert client.get("/ideen/?q=%00", headers={"cookie": 'browser="ä"'}).status_code == 200
