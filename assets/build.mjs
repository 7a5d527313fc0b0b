// SPDX-License-Identifier: Apache-2.0
// node assets/build.mjs OUT: styles, scripts and icons with content-hashed names, compressed, and manifest.json.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import * as sass from "sass";
import { iconPng } from "./icons.mjs";
import { budget, say, weigh } from "./weight.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const out = process.argv[2];
if (!out) {
  console.error("Say where to put the assets: node assets/build.mjs FOLDER");
  process.exit(2);
}

function styles() {
  const result = sass.compile(join(here, "styles/app.scss"), {
    importers: [new sass.NodePackageImporter(root)],
    loadPaths: [root, join(root, "node_modules"), join(here, "styles")],
    quietDeps: true,
    style: "compressed",
    logger: { warn: (message, options) => ownWarning(message, options) },
  });
  return Buffer.from(result.css);
}

/** Warnings about upstream's own code are upstream's. */
function ownWarning(message, options) {
  if (!`${options.stack ?? ""}${options.span?.url ?? ""}`.includes("node_modules")) console.warn(message);
}

async function script(name, format) {
  const result = await build({
    entryPoints: [join(here, "scripts", name)],
    bundle: true,
    minify: true,
    format,
    target: ["es2022"],
    write: false,
    legalComments: "none",
    absWorkingDir: root,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

const manifest = {};

function put(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(out, hashed), bytes);
  if (!name.endsWith(".png")) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(out, `${hashed}.br`), brotliCompressSync(bytes, { params: quality }));
    writeFileSync(join(out, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  }
  manifest[name] = hashed;
  return hashed;
}

function webManifest(small, large) {
  const icons = [[small, "180x180"], [large, "512x512"]].map(([src, sizes]) => ({ src: `/assets/${src}`, sizes, type: "image/png" }));
  return Buffer.from(JSON.stringify({ name: "Stepwise", short_name: "Stepwise", start_url: "/", display: "browser", theme_color: "#00594c", background_color: "#ffffff", icons }));
}

mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) rmSync(join(out, old), { recursive: true });
put("app.css", styles());
put("app.js", await script("app.js", "esm"));
put("js-enabled.js", await script("js-enabled.js", "iife"));
put("forum-timer.js", await script("forum-timer.js", "esm"));
put("icon.svg", readFileSync(join(here, "images/icon.svg")));
put("site.webmanifest", webManifest(put("icon-180.png", iconPng(180)), put("icon-512.png", iconPng(512))));
writeFileSync(join(out, "manifest.json.part"), `${JSON.stringify(manifest, null, 2)}\n`);
renameSync(join(out, "manifest.json.part"), join(out, "manifest.json"));

const weight = weigh(out);
console.log(`assets: ${say(weight)}`);
if (weight.total > budget) {
  console.error("Over the budget: take something out, or raise the budget in assets/weight.mjs and say why in DEPENDENCIES.");
  process.exit(1);
}
