// Adds a search box over rules, sources and terms. Without it the page is whole.
(() => {
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = "Filter rules, sources, terms";
  box.setAttribute("aria-label", "Filter rules, sources and terms");
  const found = document.createElement("p");
  found.setAttribute("role", "status");
  document.getElementById("contents").prepend(box, found);
  const items = Array.from(document.querySelectorAll("section.rule, section.entry, tbody tr:not(.group)"));
  const texts = items.map((item) => item.textContent.toLowerCase());
  let waiting;
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter((word) => word);
    let shown = 0;
    items.forEach((item, i) => {
      item.hidden = !words.every((word) => texts[i].includes(word));
      shown += item.hidden || item.tagName === "TR" ? 0 : 1;
    });
    found.textContent = words.length ? shown + " rules and sources shown" : "";
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 200);
  });
  // A link to something that is filtered away would lead nowhere.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && box.value) {
      box.value = "";
      filter();
    }
  });
})();
