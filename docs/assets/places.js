// The pages of places: sorting the table, and putting places side by side. Without it the table and the list stand as they are.
// What is chosen stays in this tab: nothing goes into the address or into storage.

/** Makes the head of each column a button that sorts by it. The keys to sort by are in the cells. */
function makeSortable(holder) {
  const body = holder.querySelector("tbody");
  const status = document.createElement("p");
  status.className = "aw-places__status";
  status.setAttribute("role", "status");
  const bar = document.createElement("div");
  bar.className = "aw-places__sort";
  holder.prepend(bar, status);
  [...holder.querySelectorAll("thead th")].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = holder.dataset.sortLabel.replace("{column}", head.textContent.trim().toLowerCase());
    button.addEventListener("click", () => {
      sortRows(body, column);
      for (const other of bar.children) other.setAttribute("aria-pressed", String(other === button));
      for (const other of holder.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", "ascending");
      status.textContent = button.textContent;
    });
    button.setAttribute("aria-pressed", String(column === 0));
    bar.append(button);
  });
}

/** Puts the rows in the order of one column; rows that are equal in it stay in the order of the first. */
function sortRows(body, column) {
  const key = (row, index) => row.children[index].dataset.sort;
  const compare = (a, b) => (Number.isNaN(Number(a)) ? a.localeCompare(b) : Number(a) - Number(b));
  const rows = [...body.rows].sort((one, two) => compare(key(one, column), key(two, column)) || compare(key(one, 0), key(two, 0)));
  body.append(...rows);
}

/** Lists only the sources that these parts of the page cite, and counts them from 1, as they come. */
function listSourcesOf(parts) {
  const marks = Array.from(parts, (part) => [...part.querySelectorAll("[popovertarget]")]).flat();
  const cited = [...new Set(marks.map((mark) => mark.getAttribute("popovertarget")))];
  const number = (id) => cited.indexOf(id) + 1;
  for (const mark of marks) {
    const count = (words) => words.replace(/\d+/, number(mark.getAttribute("popovertarget")));
    mark.textContent = count(mark.textContent);
    mark.setAttribute("aria-label", count(mark.getAttribute("aria-label")));
  }
  const items = [...document.querySelectorAll(".aw-source")].map((source) => source.parentElement);
  for (const item of items) {
    item.value = number(item.firstElementChild.id) || item.value;
    item.hidden = !number(item.firstElementChild.id);
  }
  items[0].parentElement.append(...items.filter((item) => !item.hidden).sort((one, two) => one.value - two.value));
}

/** Lets two or three places be chosen, shows only those, and lays them side by side; two stand there to begin with. */
function makeComparable(holder) {
  // A browser that remembers a field would bring the choice back on a shared device: in the page they say autocomplete="off".
  const places = [...holder.querySelectorAll(".aw-compared")];
  const selects = [...document.querySelectorAll(".aw-compare__choose select")];
  for (const select of selects) {
    select.append(new Option(holder.dataset.none, ""), ...places.map((place) => new Option(place.dataset.name, place.id)));
    select.addEventListener("change", show);
  }
  const hint = document.querySelector(".aw-compare__hint");
  const begin = hint.textContent;
  function show() {
    const chosen = [...new Set(selects.map((select) => select.value).filter(Boolean))];
    holder.dataset.chosen = chosen.length;
    hint.textContent = chosen.length ? "" : holder.dataset.empty;
    for (const place of places) place.hidden = !chosen.includes(place.id);
    holder.append(...chosen.map((id) => document.getElementById(id)));
    listSourcesOf(document.querySelectorAll(".aw-article > p, .aw-compared:not([hidden])"));
  }
  holder.dataset.first.split(" ").forEach((id, index) => (selects[index].value = id));
  show();
  hint.textContent = begin;
}

for (const holder of document.querySelectorAll(".aw-places")) makeSortable(holder);
for (const holder of document.querySelectorAll(".aw-compare")) makeComparable(holder);
