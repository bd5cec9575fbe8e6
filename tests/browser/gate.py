"""What every page has to pass: accessibility, valid HTML, no foreign requests, no cookies, nothing sideways."""

import html
import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PREFIX = {"de": "", "en": "/en", "tr": "/tr", "ar": "/ar"}


@dataclass(frozen=True)
class View:
    """How somebody looks at a page."""

    width: int
    theme: str
    language: str

    def __str__(self):
        return f"{self.language}-{self.theme}-{self.width}"

    def path(self, path: str) -> str:
        return f"{PREFIX[self.language]}{path}"


EVERY_TIME = [View(1280, "light", "de"), View(320, "dark", "ar")]
WHOLE = [View(width, theme, language) for language in PREFIX for theme in ("light", "dark") for width in (1280, 320)]
VIEWS = WHOLE if os.environ.get("GATE") == "whole" else EVERY_TIME


@cache
def _axe():
    return AXE.read_text(encoding="utf-8")


def axe_findings(page, within: str = "html") -> list[str]:
    """Each violation that axe sees, with the first place where it sees it."""
    # spoken to the browser itself, because the page's own policy rightly refuses a foreign script
    channel = page.context.new_cdp_session(page)
    channel.send("Runtime.evaluate", {"expression": _axe()})
    call = f"axe.run({json.dumps(within)}, {{runOnly: {json.dumps(TAGS)}, resultTypes: ['violations']}})"
    answer = channel.send(
        "Runtime.evaluate",
        {"expression": f"{call}.then(r => r.violations)", "awaitPromise": True, "returnByValue": True},
    )
    channel.detach()
    assert "exceptionDetails" not in answer, answer["exceptionDetails"]
    return [
        f"{found['id']}: {found['help']} | {found['nodes'][0]['html'][:160]} ({len(found['nodes'])}×)"
        for found in answer["result"]["value"]
    ]


def html_findings(pages: dict[str, str], folder: Path) -> list[str]:
    """Each error or warning of the HTML checker, by the page's name; one start of Java for all pages."""
    names = {}
    for number, (name, text) in enumerate(pages.items()):
        path = folder / f"page{number}.html"
        path.write_text(text, encoding="utf-8")
        names[path.name] = name
    command = ["java", "-jar", str(VNU), "--format", "json", "--exit-zero-always", *map(str, folder.glob("page*.html"))]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=300)
    messages = json.loads(ran.stderr)["messages"]
    return [
        f"{names[Path(urlsplit(message['url']).path).name]}:{message.get('lastLine', 0)}: {message['message']}"
        f" | {html.unescape(message.get('extract', '')).strip()[:120]}"
        for message in messages
        if message["type"] == "error" or message.get("subType") == "warning"
    ]


class Watch:
    """Listens to a browser context: who is asked for anything, and what the console says."""

    def __init__(self, context, address: str):
        self.own = urlsplit(address).netloc
        self.foreign: list[str] = []
        self.said: list[str] = []
        self.answer = None  # the page as the server sent it last
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._spoke)
        context.on("weberror", lambda error: self.said.append(str(error.error)))

    def _asked(self, request):
        asked = urlsplit(request.url)
        if asked.scheme not in ("data", "blob", "about") and asked.netloc != self.own:
            self.foreign.append(request.url)

    def _answered(self, response):
        asked = response.request
        if asked.is_navigation_request() and asked.frame.parent_frame is None and not 300 <= response.status < 400:
            self.answer = response

    def _spoke(self, message):
        # the browser's own line for an error page is what the test asked for
        if message.type == "error" and "the server responded with a status" not in message.text:
            self.said.append(message.text)


def sideways(page) -> list[str]:
    """What sticks out to the side, when the page can be moved sideways at all."""
    return page.evaluate(
        """() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const out = [...document.body.querySelectorAll("*")].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width && (box.right > root.clientWidth + 1 || box.left < -1);
          });
          const named = e => [e.tagName.toLowerCase(), e.getAttribute("class")].filter(Boolean).join(".");
          const names = out.map(named);
          return [`page is ${root.scrollWidth} wide in ${root.clientWidth}`, ...names.slice(-3)];
        }"""
    )


def kept_in_browser(page) -> list[str]:
    """Whatever a page has left behind in the browser, but cookies."""
    return page.evaluate(
        """async () => [
          ...Object.keys(localStorage).map(key => `local ${key}`),
          ...Object.keys(sessionStorage).map(key => `session ${key}`),
          ...(await indexedDB.databases()).map(base => `database ${base.name}`),
          ...(isSecureContext ? await caches.keys() : []).map(key => `cache ${key}`),
        ]"""
    )


def frame_findings(page, view: View) -> list[str]:
    """One first heading, the right language and direction, a title, and the ways that every page offers."""
    told = page.evaluate(
        """() => ({
          headings: [...document.querySelectorAll("h1")].filter(e => e.checkVisibility()).length,
          lang: document.documentElement.lang,
          dir: getComputedStyle(document.documentElement).direction,
          title: document.title.trim(),
        })"""
    )
    wanted = {"headings": 1, "lang": view.language, "dir": "rtl" if view.language == "ar" else "ltr"}
    wrong = [f"frame {name} is {told[name]}, not {right}" for name, right in wanted.items() if told[name] != right]
    return wrong if told["title"] else [*wrong, "frame has no title"]


SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


def spaced_findings(page) -> list[str]:
    """What is cut off, or sticks out, once a reader has widened lines, letters and words (WCAG 1.4.12)."""
    cut = page.evaluate(
        """spaced => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(spaced);
          document.adoptedStyleSheets.push(sheet);
          return [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
            const style = getComputedStyle(e);
            return ["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 2
              && !e.closest(".kern-sr-only, svg, .skip") && e.checkVisibility() && e.textContent.trim();
          }).map(e => e.outerHTML.slice(0, 120));
        }""",
        SPACED,
    )
    return [*(f"cut off {text}" for text in cut), *(f"spaced {found}" for found in sideways(page))]


STRICT = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "base-uri": {"'none'"},
    "frame-ancestors": {"'none'"},
    "form-action": {"'self'"},
}


def policy_findings(headers: dict[str, str]) -> list[str]:
    """Where the policy lets more into a page than the portal's own files."""
    parts = [part.split() for part in headers.get("content-security-policy", "").split(";") if part.strip()]
    policy = {name: set(sources) for name, *sources in parts}
    loose = [f"policy {name} is {policy.get(name)}" for name, wanted in STRICT.items() if policy.get(name) != wanted]
    bad = {source for sources in policy.values() for source in sources if source.startswith(("'unsafe", "*", "http"))}
    return [*loose, *(f"policy allows {source}" for source in sorted(bad))]


def findings(page, watch: Watch, *, cookies_allowed: Iterable[str] = ()) -> list[str]:
    """All that is wrong with the page as it stands, but the HTML, which is checked for all pages at once."""
    cookies = {cookie["name"] for cookie in page.context.cookies()} - set(cookies_allowed)
    return [
        *(f"axe {found}" for found in axe_findings(page)),
        *(f"foreign request {url}" for url in watch.foreign),
        *(f"console {text}" for text in watch.said),
        *(f"cookie {name}" for name in sorted(cookies)),
        *(f"keeps {name}" for name in kept_in_browser(page)),
        *(f"sideways {found}" for found in sideways(page)),
    ]
