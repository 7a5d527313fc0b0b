// SPDX-License-Identifier: Apache-2.0
// Sends each form of a page with nothing in it, and gives what the answer is.

/** The forms of main that hold something to fill in and change something, by where they go. */
export function formsOn(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main form")].filter((form) => form.querySelector("input:not([type=hidden]), select, textarea"))
      .map((form, nth) => ({ nth, method: (form.getAttribute("method") ?? "get").toUpperCase(), action: form.getAttribute("action") ?? location.pathname })));
}

/** Empties the nth such form, opened where it is folded away, and presses its first button. Gives the answer to the page that follows. */
export async function sendEmpty(page, nth) {
  await page.evaluate((wanted) => {
    const form = [...document.querySelectorAll("main form")].filter((one) => one.querySelector("input:not([type=hidden]), select, textarea"))[wanted];
    for (const one of form.elements) {
      if (one.type === "checkbox" || one.type === "radio") one.checked = false;
      else if (one.tagName === "SELECT") one.selectedIndex = 0;
      else if (one.tagName === "TEXTAREA" || (one.tagName === "INPUT" && one.type !== "hidden")) one.value = "";
    }
    for (let folded = form.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    form.setAttribute("data-gate", "");
  }, nth);
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303 && response.status() !== 302);
  const arrived = page.waitForEvent("load");
  await page.locator("form[data-gate] button:not([type=button], .govuk-visually-hidden)").filter({ visible: true }).first().click();
  const [response] = await Promise.all([answer, arrived]);
  return response;
}
