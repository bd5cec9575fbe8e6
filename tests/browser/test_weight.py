"""What a first visit costs on a slow line: bytes as they travel, and requests."""

import pytest

from tests.browser.gate import View

KB = 1024


@pytest.mark.parametrize(
    ("path", "most", "scripts"),
    [
        ("/", 110 * KB, 0),
        ("/ideen/", 150 * KB, 0),
        ("/ideen/neu/ort/", 90 * KB, 0),
        ("/ideen/karte/", 150 * KB, 30 * KB),
    ],
)
def test_first_view_is_light(path, most, scripts, look):
    sizes = []
    with look("about:blank", View(390, "light", "de")) as (page, _watch):
        page.on("requestfinished", lambda asked: sizes.append((asked.resource_type, asked.sizes()["responseBodySize"])))
        page.goto(path, wait_until="networkidle")

    assert sum(size for _kind, size in sizes) <= most * KB
    assert sum(size for kind, size in sizes if kind == "script") <= scripts * KB
    assert len(sizes) <= 12
