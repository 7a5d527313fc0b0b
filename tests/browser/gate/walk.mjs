// SPDX-License-Identifier: Apache-2.0
// Follows every link that a role is shown, without drawing pages. A link must answer; a page of a kind is an example of it.
const most = 8, rounds = 3;

const entities = { amp: "&", quot: '"', lt: "<", gt: ">", "#39": "'" };
const plain = (text) => text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name) => entities[name]);

/** Every address inside the site that a page links to. */
export function linksIn(html) {
  const links = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map((found) => plain(found[1]).replace(/#.*/, ""));
  return [...new Set(links)].filter((link) => link.startsWith("/") && !link.startsWith("//"));
}

/** Where the forms of a page send what was typed. */
export function actionsIn(html) {
  const found = [...html.matchAll(/<(?:form|button)\b[^>]*?\b(?:action|formaction|data-autosave)="([^"]*)"/g)].map((one) => plain(one[1]));
  const saved = [...html.matchAll(/data-autosave="([^"]*)"/g)].map((one) => plain(one[1]));
  return [...new Set([...found, ...saved])].filter((one) => one.startsWith("/"));
}

export class Walk {
  constructor(council, routes) {
    Object.assign(this, { council, routes, asked: new Set(), broken: [], examples: new Map(), actions: new Set(), aside: new Map() });
  }

  /** An address that answers a route, as this role was shown it. */
  example(route, role) {
    return this.found(route.path, role);
  }

  found(path, role) {
    return this.examples.get(`${role} ${path}`);
  }

  /** A link that begins so and that this role was shown. */
  shown(role, beginning) {
    for (const one of this.asked) if (one.startsWith(`${role} ${beginning}`)) return one.slice(role.length + 1);
    throw new Error(`${role} is shown no link to ${beginning}`);
  }

  /** The first role that was shown a page of this route, and its address. */
  foundByAny(path) {
    for (const [key, address] of this.examples) if (key.endsWith(` ${path}`)) return { role: key.split(" ")[0], address };
    throw new Error(`nobody is shown a page of ${path} in the demo council`);
  }

  /** Asks for each link once as a role, and for the links of the first few pages of each kind. Ends in English, whichever language was asked for last. */
  async as(role, beginnings) {
    const waiting = [...beginnings];
    const opened = new Map();
    while (waiting.length > 0) {
      const lot = waiting.splice(0, 8).filter((link) => !this.asked.has(`${role} ${link}`));
      const pages = await Promise.all([...new Set(lot)].map((link) => this.ask(role, link)));
      for (const page of pages.filter(Boolean)) {
        const kind = `${page.route} ${page.link.replace(/=[^&]*/g, "=").replace(/^[^?]*/, "")}`;
        opened.set(kind, (opened.get(kind) ?? 0) + 1);
        // The gallery's examples link to places that need not be there.
        if (page.link.startsWith("/gallery/")) continue;
        if (opened.get(kind) <= most) waiting.push(...linksIn(page.html));
        else this.putAside(role, linksIn(page.html));
      }
    }
    await this.council.asking(role).get(`${this.council.address}/language/en?to=/help`, { maxRedirects: 0 });
  }

  putAside(role, links) {
    for (const link of links) if (!this.asked.has(`${role} ${link}`)) this.aside.set(`${role} ${link}`, { role, link });
  }

  /**
   * Takes up the links put aside that a wanted page may lie behind: its address begins as theirs does. Few people have a plan
   * that is being written, and theirs need not be among the first.
   */
  async further(wanted) {
    let left = wanted.filter((path) => !this.seen(path));
    for (let round = 0; round < rounds && left.length > 0; round += 1) {
      const links = [...this.aside.values()];
      this.aside.clear();
      for (const { role, link } of links) {
        const path = this.routes.answering("GET", link)?.path;
        if (!left.some((one) => one === path || one.startsWith(`${path}/`))) continue;
        const page = await this.ask(role, link);
        if (page) this.putAside(role, linksIn(page.html));
        left = left.filter((one) => one !== page?.route);
      }
    }
  }

  seen(path) {
    return [...this.examples.keys()].some((key) => key.endsWith(` ${path}`));
  }

  async ask(role, link) {
    if (this.asked.has(`${role} ${link}`)) return null;
    this.asked.add(`${role} ${link}`);
    const answer = await this.council.asking(role).get(this.council.address + link, { maxRedirects: 0 });
    const route = this.routes.answering("GET", link);
    if (!route) this.broken.push(`${link}, shown to ${role}, is no route`);
    else if (answer.status() >= 400) this.broken.push(`${link}, shown to ${role}, answers ${answer.status()}`);
    if (!route || answer.status() >= 400) return null;
    if (answer.status() >= 300) return this.follow(role, answer.headers().location);
    if (!this.examples.has(`${role} ${route.path}`)) this.examples.set(`${role} ${route.path}`, link);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) return null;
    const html = await answer.text();
    for (const action of actionsIn(html)) this.actions.add(action);
    return { link, route: route.path, html };
  }

  follow(role, location) {
    return location?.startsWith("/") ? this.ask(role, location) : null;
  }
}
