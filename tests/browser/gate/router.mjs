// SPDX-License-Identifier: Apache-2.0
// The program's own list of routes, and which of them answers a path.
import { runCommand } from "../server.mjs";

const preferred = ["team_manager", "contact_worker", "practitioner", "administrator", "analyst", "director", "support_planner"];

/** ":person" stands for one part of a path, "*" for all that is left. */
function expressionOf(pattern) {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/:\w+/g, "([^/]+?)").replace(/\*/g, "(.+)")}$`);
}

/** The router prefers literal parts: /people/new before /people/:person. */
function moreLiteral(a, b) {
  const parts = (route) => route.path.split("/").map((part) => (part.startsWith(":") ? "1" : part === "*" ? "2" : "0")).join("");
  return parts(a) < parts(b) ? -1 : 1;
}

export class Routes {
  constructor(rows) {
    this.rows = rows.map((row) => ({ ...row, expression: expressionOf(row.path), has: /[:*]/.test(row.path) })).sort(moreLiteral);
  }

  static of(binary, data) {
    return new Routes(JSON.parse(runCommand(binary, ["routes", "--json", "--development", "--data", data])));
  }

  pages() {
    return this.rows.filter((row) => row.method === "GET").sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  changes() {
    return this.rows.filter((row) => row.method === "POST");
  }

  /** The route that answers a path (what follows "?" or "#" is no part of it). */
  answering(method, path) {
    const bare = path.replace(/[?#].*/, "");
    return this.rows.find((row) => row.method === method && row.expression.test(bare));
  }
}

/** "nobody" is whoever has not signed in. */
export function rolesFor(route) {
  if (route.needs === "anyone") return ["nobody"];
  return [...preferred.filter((role) => route.roles.includes(role)), ...route.roles.filter((role) => !preferred.includes(role))];
}
