"""No log line holds the key to a resident's case."""

import logging

from portal.logs import Keyless


def test_secret_link_is_left_out_of_log_lines():
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", ("/en/v/abcDEF-_1/x/",), None)

    assert Keyless("%(levelname)s %(message)s").format(record) == "WARNING Not Found: /en/v/…/x/"


def test_every_log_line_is_written_so(settings):
    used = {handler["formatter"] for handler in settings.LOGGING["handlers"].values()}

    assert {settings.LOGGING["formatters"][name]["()"] for name in used} == {"portal.logs.Keyless"}
