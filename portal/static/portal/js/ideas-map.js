// The movable map of the ideas: Leaflet over the town's own drawing, loaded only after a click. No tiles, no other server.

const SVG = "http://www.w3.org/2000/svg";

function add(tag, attributes) {
  return new Promise((done, failed) => {
    const node = Object.assign(document.createElement(tag), attributes, { onload: done, onerror: failed });
    document.head.append(node);
  });
}

function drawing(box) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  svg.setAttribute("class", "map");
  const printed = document.querySelector("svg.map");
  for (const use of printed.querySelectorAll("use")) svg.append(use.cloneNode());
  for (const use of svg.querySelectorAll(".fill")) use.setAttribute("class", "fill");
  return svg;
}

// degrees to the drawing's units; north is up, so y falls
function spot(box, [longitude, latitude]) {
  const x = (longitude - box.west) * box.narrow * box.factor + Number(box.shift);
  const y = (box.north - latitude) * box.factor + 6;
  return [-y, x];
}

const APART = 40; // pixels, so that a finger meets one pin only

// pins that would touch at this zoom become one that counts and lists them
function piles(map, box, found) {
  const ideas = found.points.map((idea) => ({ at: idea.at, count: 1, ideas: [idea] }));
  const cells = found.cells.map(([east, north, count]) => ({ at: [east, north], count, ideas: [] }));
  const made = [];
  for (const one of [...ideas, ...cells]) {
    const place = map.project(spot(box, one.at));
    const near = made.find((pile) => pile.place.distanceTo(place) < APART);
    if (!near) made.push({ ...one, place });
    else {
      near.count += one.count;
      near.ideas.push(...one.ideas);
    }
  }
  return made;
}

function link({ title, lang, url }) {
  return Object.assign(document.createElement("a"), { textContent: title, lang, href: url, dir: "auto" });
}

function marker(box, place, count, ideas) {
  const label = count > 1 ? box.many.replace("#", count) : ideas[0]?.title ?? box.many.replace("#", count);
  const many = count > 1 || !ideas.length;
  const icon = L.divIcon({ className: many ? "pin pin--many" : "pin", html: many ? String(count) : "", iconSize: many ? [36, 36] : [24, 24] });
  const popup = document.createElement("div");
  if (ideas.length < count) popup.textContent = label;
  for (const idea of ideas) popup.appendChild(document.createElement("p")).append(link(idea));
  return L.marker(spot(box, place), { icon, title: label, alt: label }).bindPopup(popup, { maxHeight: 240 });
}

function show(canvas, box, found) {
  canvas.hidden = false;
  const bounds = [[-box.height, 0], [0, Number(box.width)]];
  const map = L.map(canvas, { crs: L.CRS.Simple, minZoom: -1, maxZoom: 6, zoomSnap: 0.25, attributionControl: false, zoomControl: false });
  L.control.zoom({ zoomInTitle: box.in, zoomOutTitle: box.out }).addTo(map);
  L.svgOverlay(drawing(box), bounds).addTo(map);
  const pins = L.layerGroup().addTo(map);
  map.on("zoomend", () => {
    if (document.activeElement?.matches(".pin")) canvas.focus(); // the pin that had the focus goes away
    pins.clearLayers();
    for (const { at, count, ideas } of piles(map, box, found)) marker(box, at, count, ideas).addTo(pins);
  });
  map.fitBounds(bounds);
}

async function load(part) {
  const box = part.dataset;
  const status = part.querySelector("[role=status]");
  try {
    const [answer] = await Promise.all([
      fetch(box.points),
      add("script", { src: box.script }),
      add("link", { rel: "stylesheet", href: box.style }),
    ]);
    const found = await answer.json();
    show(part.querySelector("[data-canvas]"), box, found);
    part.querySelector("button").closest("p").hidden = true;
    const many = (found.capped ? `${box.more} ` : "") + found.without_place;
    status.textContent = found.without_place ? box.without.replace("#", many) : "";
  } catch {
    status.textContent = box.failed;
  }
}

for (const part of document.querySelectorAll("[data-ideas-map]")) {
  part.hidden = false;
  part.querySelector("button").addEventListener("click", () => load(part), { once: true });
}
