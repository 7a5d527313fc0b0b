// SPDX-License-Identifier: Apache-2.0
// What a draft is and what is said about it: no page, no network, no clock.

/** Names that travel with every save and are never part of what was typed. */
export const housekeeping = new Set(["csrf", "version", "shown[]"]);

/** The fields of a form by name: every name has a list, empty when no box of it is ticked. */
export function fieldsOf(entries, names) {
  const fields = new Map();
  for (const name of names) if (name && !housekeeping.has(name)) fields.set(name, []);
  for (const [name, value] of entries)
    if (typeof value === "string" && fields.has(name)) fields.get(name).push(value);
  return fields;
}

/** Only the fields that differ from what was last saved. */
export function changedFields(saved, now) {
  const changed = new Map();
  for (const [name, values] of now) {
    const before = saved.get(name) ?? [];
    const same = before.length === values.length && before.every((value, i) => value === values[i]);
    if (!same) changed.set(name, values);
  }
  return changed;
}

/** The body of a save; a field with no value left is sent empty, so that it is cleared. */
export function saveBody(changed, version, csrf) {
  const body = new URLSearchParams();
  for (const [name, values] of changed)
    for (const value of values.length > 0 ? values : [""]) body.append(name, value);
  body.append("version", version);
  body.append("csrf", csrf);
  return body;
}

/** Milliseconds to wait before the nth try again: 5 s, 10 s, 20 s, then every 30 s. */
export function retryDelay(tries) {
  return Math.min(30_000, 5_000 * 2 ** Math.max(0, tries - 1));
}

/** 3:04pm */
export function timeWords(date) {
  const hour = date.getHours();
  const minute = String(date.getMinutes()).padStart(2, "0");
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${hour < 12 ? "am" : "pm"}`;
}

/** 1:05 */
export function clockWords(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A sentence of the page's, with its place `{0}` filled. */
export function filled(sentence, words) {
  return (sentence ?? "{0}").replace("{0}", words);
}
