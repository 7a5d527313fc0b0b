// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, follow, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A person's record is printed: asked for, made, downloaded, deleted, with script on and off";
export const prepare = smallCouncil;

/** Asks for the page that is open as a document, and waits on its page until the PDF can be opened. */
async function ask(page, checkPage, layout, javascript) {
  await follow(page, "Print or save as PDF");
  await heading(page, "Print or save as PDF");
  await checkPage(page);
  await page.getByLabel(layout, { exact: true }).check();
  await press(page, "Make the document");
  await heading(page, /Your document is (being made|ready)/);
  await checkPage(page);
  const ready = page.getByText(/^Open the PDF/);
  for (let tries = 0; tries < 40 && (await ready.count()) === 0; tries += 1) {
    await page.waitForTimeout(500);
    if (!javascript) await page.reload();
  }
  return ready.first().getAttribute("href");
}

async function printOneRecord({ address, open, checkPage }, javascript) {
  const worker = await open({ javascript });
  await signIn(worker, address, contactWorker);
  const [given, family, born] = javascript ? ["Perpetua", "Lindlewick", "3/4/1948"] : ["Ambrose", "Thackraby", "5/6/1952"];
  await addPerson(worker, address, given, family, born);
  await heading(worker, "Overview");
  const record = worker.url();

  const href = await ask(worker, checkPage, "Large print", javascript);
  const pdf = await worker.context().request.get(address + href);
  assert.equal(pdf.status(), 200);
  assert.match(pdf.headers()["content-type"], /application\/pdf/);
  assert.match(pdf.headers()["cache-control"], /no-store/);
  assert.ok(!pdf.headers()["content-disposition"].includes(family), "a file is named after a person");
  const bytes = await pdf.body();
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  assert.ok(bytes.includes("/MarkInfo"), "the PDF is not tagged");

  // nobody else may have it
  const other = await open({ javascript });
  await signIn(other, address, practitioner);
  assert.equal((await other.context().request.get(address + href)).status(), 404);

  // it is on the record who printed it, and it can be deleted
  await worker.goto(`${new URL(record).origin}${new URL(record).pathname}/access-history`);
  assert.match(await worker.locator("main").innerText(), /print: /);
  await worker.goto(`${address}/print/documents`);
  await checkPage(worker);
  await Promise.all([worker.waitForEvent("load"), worker.getByRole("button", { name: /^Delete/ }).first().click()]);
  await heading(worker, "Your documents");
  assert.match(await worker.locator("main").innerText(), /The document is deleted/);
  assert.equal((await worker.context().request.get(address + href)).status(), 404);
}

export default async function journey(kit) {
  await printOneRecord(kit, true);
  await printOneRecord(kit, false);
}
