// SPDX-License-Identifier: Apache-2.0
// The real program on a free port with a data folder of its own, and a plain file server for the gallery.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const patience = 60_000;

/** Runs one command of the program, with `input` to read, and fails with what it said. */
export function runCommand(binary, words, environment = {}, input = undefined) {
  const done = spawnSync(binary, words, { encoding: "utf8", input, env: { ...process.env, ...environment } });
  if (done.status !== 0) throw new Error(`${binary} ${words.join(" ")} ended with ${done.status}: ${done.stderr || done.stdout}`);
  return done.stdout;
}

/**
 * Starts `binary serve` on a free port. `prepare(data)` may fill the data folder first. Gives the address, the folder,
 * what was printed, and `stop`, which asks the program to end and waits for it.
 */
export async function startServer(binary, { prepare = async () => {}, words = [], environment = {} } = {}) {
  const data = mkdtempSync(join(tmpdir(), "stepwise-journey-"));
  await prepare(data);
  const child = spawn(binary, ["serve", "--data", data, "--port", "0", "--admin-port", "0", ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const server = { data, child, printed: "", stop: () => stop(child, data) };
  server.address = await new Promise((resolve, reject) => {
    const hear = (bytes) => {
      server.printed += bytes;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(server.printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${binary} serve ended with ${code}:\n${server.printed}`)));
    setTimeout(() => reject(new Error(`${binary} serve printed no address in ${patience / 1000} s:\n${server.printed}`)), patience).unref();
  }).catch(async (error) => {
    await stop(child, data);
    throw error;
  });
  return server;
}

async function stop(child, data) {
  if (child.exitCode === null && child.signalCode === null && child.pid) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 25_000);
    await ended;
    clearTimeout(timer);
  }
  rmSync(data, { recursive: true, force: true });
}

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json" };

/** Serves the gallery's pages and the built assets under their plain names, with the policy the program sends. */
export async function startGallery(pages, assets) {
  const names = JSON.parse(readFileSync(join(assets, "manifest.json"), "utf8"));
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://gallery").pathname).slice(1);
    const page = path === "gallery" ? "index.html" : path.startsWith("gallery/") ? `${path.slice(8)}.html` : path;
    const file = path.startsWith("assets/") ? join(assets, names[path.slice(7)] ?? path.slice(7)) : join(pages, page);
    if (path.startsWith("session/")) return void response.writeHead(200, { "content-type": "application/json" }).end('{"seconds": 1800}');
    try {
      const body = readFileSync(file);
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "content-security-policy": policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((done) => server.close(done)) };
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
