// SPDX-License-Identifier: Apache-2.0

/**
 * Shows how much of a file has been sent. `data-upload` is the form; inside are `data-upload-progress` (hidden) with a
 * progress bar, and `data-upload-words`, a status. Without script the form sends the file itself.
 */
export function watchUpload(document, Request = globalThis.XMLHttpRequest, Data = globalThis.FormData) {
  const form = document.querySelector("[data-upload]");
  form?.addEventListener("submit", (event) => {
    if (!form.querySelector("input[type=file]").files.length) return;
    event.preventDefault();
    send(document, form, new Request(), new Data(form), () => watchUpload(document, Request, Data));
  });
}

function send(document, form, request, data, again) {
  const place = form.querySelector("[data-upload-progress]");
  const bar = place.querySelector("progress");
  const words = form.querySelector("[data-upload-words]");
  const button = form.querySelector("button[type=submit]");
  const show = (sending, text) => {
    place.hidden = !sending;
    button.disabled = sending;
    words.textContent = text;
  };
  request.upload.addEventListener("progress", (sent) => (bar.value = (100 * sent.loaded) / sent.total));
  request.upload.addEventListener("load", () => (words.textContent = words.dataset.keeping));
  request.addEventListener("error", () => show(false, words.dataset.lost));
  request.addEventListener("load", () => {
    const stays = request.responseURL.endsWith(form.getAttribute("action"));
    if (!stays) return document.location.assign(request.responseURL);
    const page = new document.defaultView.DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    const summary = document.querySelector(".govuk-error-summary");
    summary?.setAttribute("tabindex", "-1");
    summary?.focus();
    again();
  });
  request.open("POST", form.getAttribute("action"));
  show(true, words.dataset.sending);
  request.send(data);
}
