// SPDX-License-Identifier: Apache-2.0
// Counts a running clock of the peer challenge forum down, and says so at five, one and no minutes. Stopping it is a button of the
// page, so that it works without this.
const words = document.getElementById("clock-words");
for (const clock of document.querySelectorAll("[data-forum-clock]")) {
  const ends = Date.now() + Number(clock.dataset.forumClock) * 1_000;
  let before = Number.POSITIVE_INFINITY;
  const tick = () => {
    const left = Math.max(0, Math.round((ends - Date.now()) / 1_000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    for (const minutes of [5, 1, 0]) if (left <= minutes * 60 && before > minutes * 60 && (minutes < 5 || left > 285)) words.textContent = words.getAttribute(`data-${minutes}`);
    before = left;
    if (left === 0) clearInterval(timer);
  };
  const timer = setInterval(tick, 1_000);
  tick();
}
