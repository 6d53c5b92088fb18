/** "Try it": asks for a page of this very site, in front of the person, once from the page and once from Python, and shows what came of it. */
const find = (id) => document.getElementById(id);

/** What the browser names as the rule it refused by; where it names none, its refusal alone. */
function namedRule() {
  const heard = new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
  });
  return Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 500, ""))]);
}

async function askedByThePage(address) {
  const rule = namedRule();
  const sent = await fetch(address).then(
    () => true,
    () => false,
  );
  if (sent) return { outcome: "pageSent" };
  return { outcome: (await rule) ? "pageRuled" : "pageRefused", rule: await rule };
}

function said(told, outcome, rule = "") {
  const line = document.createElement("p");
  line.textContent = told.dataset[outcome].replace("{rule}", rule);
  line.dataset.outcome = outcome;
  return line;
}

/** A screen reader says what changes in a region that it knows of: so the region is there a moment before its first words. */
function shown(told) {
  const first = told.hidden;
  told.hidden = false;
  return new Promise((resolve) => setTimeout(resolve, first ? 100 : 0));
}

async function attempt(core, told) {
  const address = new URL(told.dataset.address, document.baseURI).href;
  await shown(told);
  told.replaceChildren(said(told, "asking"));
  const byPage = await askedByThePage(address);
  const byPython = await core.knock(address).catch(() => "pythonSilent");
  const lines = [said(told, byPage.outcome, byPage.rule), said(told, byPython)];
  told.replaceChildren(...lines, find("try-more").content.cloneNode(true));
}

/** Says on the button what it does next: try, or put away what is told. */
function mark(button, told) {
  button.setAttribute("aria-expanded", String(!told.hidden));
  button.textContent = told.hidden ? button.dataset.open : button.dataset.close;
}

/** Offers the attempt, once there is a lock and a Python to try; pressed again, the button puts away what came of it. */
export function offerAttempt(core) {
  const button = find("try");
  const told = find("tried");
  button.hidden = false;
  mark(button, told);
  button.addEventListener("click", () => {
    if (told.hidden) attempt(core, told);
    else told.hidden = true;
    mark(button, told);
  });
}
