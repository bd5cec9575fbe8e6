// Keys of the formal check: a number marks an act, Enter does it, n goes on. Templates fill the reason.

const page = document.querySelector("[data-office]");
const legend = page?.querySelector("[data-keys]");
const toggle = legend?.querySelector("[data-keys-on]");
const STORED = "office-keys";
const FILLED_IN = "input:not([type=checkbox]):not([type=hidden]), textarea, select, [contenteditable]";

function keysOn() {
    return toggle?.checked ?? false;
}

function mark(act) {
    act.open = true;
    const first = act.querySelector("form :is(textarea, select, input:not([type=hidden]))");
    (act.dataset.key === "1" ? act.querySelector("[data-main]") : first ?? act.querySelector("[data-main]"))?.focus();
}

function nextCase() {
    const here = page.querySelector("[aria-current]")?.closest("li");
    const link = (here?.nextElementSibling ?? page.querySelector(".check__pile li"))?.querySelector("a");
    if (link) location.assign(link.href);
}

function pressed(event) {
    const writing = event.target.closest?.(FILLED_IN);
    if (!keysOn() || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = page.querySelector(`.act[data-key="${CSS.escape(event.key)}"]`);
    if (act) mark(act);
    else if (event.key === "n") nextCase();
    else return;
    event.preventDefault();
}

function fillReason(event) {
    const option = event.target.closest("[data-template]")?.selectedOptions[0];
    const reason = event.target.form?.querySelector("[data-reason]");
    if (option?.dataset.text && reason) reason.value = option.dataset.text;
}

if (page) {
    if (legend) {
        legend.hidden = false;
        toggle.checked = localStorage.getItem(STORED) !== "off";
        toggle.addEventListener("change", () => localStorage.setItem(STORED, toggle.checked ? "on" : "off"));
    }
    document.addEventListener("keydown", pressed);
    page.addEventListener("change", fillReason);
}
