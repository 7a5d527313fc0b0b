// SPDX-License-Identifier: Apache-2.0
// What the styles and scripts of a page weigh. As a program, node assets/weight.mjs FOLDER measures built assets and fails over
// the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const budget = 50 * 1024;

/** Bytes of every stylesheet and script of a folder, gzipped: a page may load them all. */
export function weigh(folder) {
  const files = readdirSync(folder).filter((name) => /\.(css|js)$/.test(name));
  const parts = files.map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }));
  return { parts, total: parts.reduce((sum, part) => sum + part.bytes, 0) };
}

export function say({ parts, total }) {
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  return `styles and scripts weigh ${kb(total)} gzipped, of ${kb(budget)}: ${parts.map(({ name, bytes }) => `${name} ${kb(bytes)}`).join(", ")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weight = weigh(process.argv[2]);
  console.log(say(weight));
  if (weight.parts.length < 2) {
    console.error("There are no built assets to weigh.");
    process.exit(1);
  }
  process.exit(weight.total > budget ? 1 : 0);
}
