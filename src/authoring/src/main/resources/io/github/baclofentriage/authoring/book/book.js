// Adds a search box over rules, sources, terms and rows of tables. Without it the page is whole.
(() => {
  const LEAVES = "section.rule, section.entry, tbody tr:not(.group), .prose p, .prose li";
  const FRAMES = "tbody, .scroll, .prose, main section:not(.rule):not(.entry)";
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = "Filter rules, sources, terms";
  box.setAttribute("aria-label", "Filter rules, sources and terms");
  const found = document.createElement("p");
  found.setAttribute("role", "status");
  document.getElementById("contents").prepend(box, found);
  const main = document.getElementById("text");
  // What stands within a rule or a source is shown or hidden with it.
  const items = Array.from(main.querySelectorAll(LEAVES)).filter((item) => !item.parentElement.closest(".rule, .entry"));
  const texts = items.map((item) => item.textContent.toLowerCase());
  const frames = Array.from(main.querySelectorAll(FRAMES)).filter((frame) => !frame.closest(".rule, .entry"));
  const headings = Array.from(main.querySelectorAll(".prose :is(h4, h5, h6)"));
  items.forEach((item) => { item.dataset.item = ""; });

  const emptyBelow = (heading) => {
    for (let next = heading.nextElementSibling; next && !/^H[4-6]$/.test(next.tagName); next = next.nextElementSibling) {
      if (next.matches("[data-item]:not([hidden])") || next.querySelector("[data-item]:not([hidden])")) {
        return false;
      }
    }
    return true;
  };
  const told = (words, shown) => {
    const rows = shown.filter((item) => item.tagName === "TR").length;
    const sections = shown.filter((item) => item.tagName === "SECTION").length;
    found.textContent = !words.length ? "" : !shown.length ? "Nothing found"
      : sections + " rules and sources, " + rows + " rows of tables";
  };
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter((word) => word);
    items.forEach((item, i) => { item.hidden = !words.every((word) => texts[i].includes(word)); });
    frames.forEach((frame) => { frame.hidden = words.length > 0 && !frame.querySelector("[data-item]:not([hidden])"); });
    headings.forEach((heading) => { heading.hidden = words.length > 0 && emptyBelow(heading); });
    const shown = items.filter((item) => !item.hidden);
    told(words, shown);
    return words.length ? shown[0] : undefined;
  };
  const toFirst = (first) => {
    if (first) {
      first.scrollIntoView({ block: first.tagName === "SECTION" ? "start" : "center" });
    }
  };
  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const first = filter();
      // Where the box does not stay in view, the page stands still until the word is complete.
      if (matchMedia("(min-width: 70rem)").matches) {
        toFirst(first);
      }
    }, 200);
  });
  box.addEventListener("change", () => toFirst(filter()));
  // A link to something that is filtered away would lead nowhere.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && box.value) {
      box.value = "";
      filter();
    }
  });
})();
