// Lays the browser's parts from node_modules into frontend/vendor/, where Django finds them as /static/vendor/.

import fs from "node:fs";
import path from "node:path";
import rtlcss from "rtlcss";
import subsetFont from "subset-font";

const parts = "node_modules";
const vendor = "frontend/vendor";

const range = (first, last) =>
  Array.from({length: last - first + 1}, (_, step) => String.fromCodePoint(first + step)).join("");

// The same ranges stand in the @font-face rules of town.css.
const latin = range(0x20, 0x24f) + range(0x2000, 0x22ff);
const arabic = range(0x600, 0x6ff) + range(0x200c, 0x200f);
const plainLatin = ["kern", "ccmp", "locl", "mark", "mkmk", "tnum"];

function put(name, content) {
  const target = path.join(vendor, name);
  fs.mkdirSync(path.dirname(target), {recursive: true});
  fs.writeFileSync(target, content);
}

async function putFont(name, source, letters, options) {
  const font = fs.readFileSync(path.join(parts, source));
  put(`fonts/${name}.woff2`, await subsetFont(font, letters, {targetFormat: "woff2", noHinting: true, ...options}));
}

const kern = fs.readFileSync(`${parts}/@kern-ux/native/dist/kern.min.css`, "utf8");
put("kern.min.css", kern);
put("kern.rtl.min.css", rtlcss.process(kern));

const fira = "@kern-ux/native/dist/fonts/fira-sans/FiraSans";
await putFont("fira-400", `${fira}-Regular.woff2`, latin, {keepFeatures: plainLatin});
await putFont("fira-600", `${fira}-SemiBold.woff2`, latin, {keepFeatures: plainLatin});
await putFont(
  "noto-arabic",
  "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2",
  arabic,
  {variationAxes: {wght: {min: 400, max: 600}}},
);

// The map of the sources is not served, so its mention would make the manifest of static files fail.
const leaflet = fs.readFileSync(`${parts}/leaflet/dist/leaflet.js`, "utf8");
put("leaflet/leaflet.js", leaflet.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"));
put("leaflet/leaflet.css", fs.readFileSync(`${parts}/leaflet/dist/leaflet.css`));
for (const image of fs.readdirSync(`${parts}/leaflet/dist/images`)) {
  put(`leaflet/images/${image}`, fs.readFileSync(`${parts}/leaflet/dist/images/${image}`));
}
