/** The porch: what the person sees and does while everything loads. Its words stand in the page; here they are only chosen. */
import { endWaiting } from "./progress.js";

export { showLocked, showProgress } from "./progress.js";

const find = (id) => document.getElementById(id);

/** Says that the first question can come. */
export function showReady() {
  endWaiting();
  find("status").textContent = find("status").dataset.ready;
  document.documentElement.dataset.builder = "ready";
}

/** Offers to go on with a draft that was kept on this device. */
export function showDraft() {
  find("draft-kept").hidden = false;
}

/** Resolves once the person asks to begin, however early that is: with the example or the draft they chose, or with neither. */
export function begun(eraseDraft) {
  const buttons = [...find("porch").querySelectorAll("button")];
  for (const button of buttons) button.disabled = false;
  return new Promise((resolve) => {
    find("porch").addEventListener("click", ({ target }) => {
      if (!buttons.includes(target)) return;
      if (target.dataset.draft === "erase") {
        find("draft-kept").hidden = true;
        eraseDraft();
        return;
      }
      for (const button of buttons) button.disabled = true;
      find("status").textContent = find("status").dataset.opening;
      resolve(target.dataset);
    });
  });
}

/** What was chosen on the porch, by the names of the interview. */
export function choices() {
  const chosen = find("porch").querySelectorAll("input:checked");
  return Object.fromEntries(Array.from(chosen, ({ name, value }) => [name, value]));
}

/** Puts the room where the porch was. */
export function enterRoom() {
  for (const id of ["porch", "blanks"]) find(id)?.setAttribute("hidden", "");
  find("room").hidden = false;
}
