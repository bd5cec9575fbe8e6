"""Walking through a page with the Tab key: what is reached, what is seen of it, and what covers it."""

# each control is marked, and how it looks without the focus is remembered
MARK = """() => {
  const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const look = e => {
    const s = getComputedStyle(e);
    const ring = s.outlineStyle === "none" ? "" : s.outlineStyle + s.outlineWidth + s.outlineColor;
    return [ring, s.boxShadow, s.backgroundColor, s.borderColor, s.fill,
            s.stroke, s.strokeWidth, s.color].join("|");
  };
  const around = e => [e, e.parentElement, ...e.querySelectorAll("*"), ...(e.labels ?? []),
                       ...(e.nextElementSibling ? [e.nextElementSibling] : [])];
  window.tabTest = {look, around, before: new Map()};
  const shown = [...document.querySelectorAll(kinds)]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0);
  const top = document.createElement("i");  // where Tab sets out from, wherever the page has put the focus
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  shown.forEach((e, number) => {
    e.dataset.tabTest = number;
    tabTest.before.set(e, around(e).map(look));
  });
  return shown.map(e => ({number: String(e.dataset.tabTest), group: e.type === "radio" ? e.name : "",
                          shown: e.outerHTML.slice(0, 120)}));
}"""

HERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const boxes = [e, ...(e.labels ?? [])].map(one => one.getBoundingClientRect()).filter(box => box.width && box.height);
  const inside = box => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const point = (box, x, y) => {
    const found = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width * x, 0), innerWidth - 1),
      Math.min(Math.max(box.top + box.height * y, 0), innerHeight - 1));
    const own = [e, ...(e.labels ?? [])];
    return found && own.some(one => one.contains(found) || found.contains(one));
  };
  const free = box => [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]].some(([x, y]) => point(box, x, y));
  const before = tabTest.before.get(e);
  const after = tabTest.around(e).map(tabTest.look);
  return {
    number: e.dataset.tabTest ?? "",
    group: e.name ?? "",
    shown: e.outerHTML.slice(0, 120),
    seen: boxes.some(inside),
    free: boxes.some(free),
    marked: !before || before.some((was, place) => was !== after[place]),
  };
}"""
MOST = 400


def stops(page) -> tuple[list[dict], list[dict]]:
    """The controls that are shown, and the places that Tab comes to, in order."""
    wanted = page.evaluate(MARK)
    walked = []
    for _ in range(min(MOST, len(wanted) + 5)):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or (walked and here["number"] == walked[0]["number"]):
            break
        walked.append(here)
    return wanted, walked


def findings(page) -> list[str]:
    """Controls that Tab never comes to, and places where one cannot see that one is there."""
    wanted, walked = stops(page)
    reached = {here["number"] for here in walked}
    # a date field is several stops; the browser itself marks the part where one is
    marked = {here["number"] for here in walked if here["marked"]}
    # arrows move inside a group of radio buttons; Tab comes to one of them
    groups = {here["group"] for here in walked} - {""}
    missed = [one for one in wanted if one["number"] not in reached and one["group"] not in groups]
    return [
        *(f"not reached {one['shown']}" for one in missed),
        *(f"outside the window {here['shown']}" for here in walked if not here["seen"]),
        *(f"covered {here['shown']}" for here in walked if here["seen"] and not here["free"]),
        *(f"focus not seen {here['shown']}" for here in walked if here["number"] not in marked),
    ]
