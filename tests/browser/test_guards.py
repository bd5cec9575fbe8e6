"""Each guard of the gate is shown a page with one fault and sees it."""

import pytest

from tests.browser import gate, keys

WHOLE = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Seite</h1>{body}</main></body></html>"""
OWN = "http://wesselwerth.example"


@pytest.fixture
def shown(chromium):
    context = chromium.new_context(viewport={"width": 320, "height": 600})
    watch = gate.Watch(context, OWN)
    page = context.new_page()

    def show(body, headers=None):
        text = WHOLE.format(body=body)
        answer = {"status": 200, "content_type": "text/html; charset=utf-8", "body": text, "headers": headers or {}}
        page.route("**/*", lambda route: route.fulfill(**answer))
        page.goto(f"{OWN}/")
        return page, watch

    yield show
    context.close()


STRICT = {"Content-Security-Policy": "default-src 'none'", "Content-Type": "text/html; charset=utf-8"}


def test_page_without_fault_passes_under_a_strict_policy(shown):
    assert gate.findings(*shown('<p><a href="/x">Weiter zu den Ideen</a></p>', STRICT)) == []


@pytest.mark.parametrize(
    ("body", "headers", "found"),
    [
        ('<img src="/x">', None, "axe image-alt"),
        ('<p style="color:#aaa;background:#fff">blass</p>', None, "axe color-contrast"),
        ("<input>", None, "axe label"),
        ("<h4>Sprung</h4>", None, "axe heading-order"),
        ('<script src="http://other.example/x.js"></script>', None, "foreign request http://other.example/x.js"),
        ("<script>1</script>", STRICT, "console "),
        ("<p>x</p>", {"Set-Cookie": "seen=1"}, "cookie seen"),
        ('<p id="p">x</p><script>localStorage.x = 1</script>', None, "keeps local x"),
        ('<div style="width:900px">breit</div>', None, "sideways page is 9"),
    ],
)
def test_planted_fault_is_found(shown, body, headers, found):
    assert any(text.startswith(found) for text in gate.findings(*shown(body, headers)))


def test_wrong_frame_is_found(shown):
    page, _watch = shown("<h1>Noch eine</h1>")

    assert gate.frame_findings(page, gate.View(320, "light", "ar")) == [
        "frame headings is 2, not 1",
        "frame lang is de, not ar",
        "frame dir is ltr, not rtl",
    ]


def test_loose_policy_is_found():
    whole = "; ".join(f"{name} {' '.join(sources)}" for name, sources in gate.STRICT.items())

    assert gate.policy_findings({"content-security-policy": whole}) == []
    assert gate.policy_findings({"content-security-policy": whole + "; img-src https://x.example"})
    assert gate.policy_findings({"content-security-policy": whole.replace("script-src 'self'", "script-src *")})
    assert gate.policy_findings({})


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            '<a href="/a">A</a><button id="b">B</button><script>b.onfocus = () => b.blur()</script>',
            "not reached <button",
        ),
        ("<button>A</button><style>button:focus {outline: 0}</style>", "focus not seen <button"),
        (
            '<p style="height:900px"></p><button>A</button>'
            '<p style="position:fixed; inset:0; background:#fff; margin:0">Leiste</p>',
            "covered <button",
        ),
        ('<a href="/a" style="position:absolute; left:-9999px">A</a>', "outside the window <a"),
    ],
)
def test_fault_for_the_keyboard_is_found(shown, body, found):
    page, _watch = shown(body)

    assert [text[: len(found)] for text in keys.findings(page)] == [found]


def test_words_cut_off_by_wider_spacing_are_found(shown):
    page, _watch = shown('<p style="width:150px; overflow:hidden; white-space:nowrap">Eine Zeile, die passt</p>')

    assert [text[:10] for text in gate.spaced_findings(page)] == ["cut off <p"]


def test_wrong_html_is_found_and_named_by_page(tmp_path):
    pages = {"good": WHOLE.format(body="<p>x</p>"), "bad": WHOLE.format(body="<p><div>x</div></p>")}

    found = gate.html_findings(pages, tmp_path)

    assert found
    assert all(text.startswith("bad:") for text in found)
