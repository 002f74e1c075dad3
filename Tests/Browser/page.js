// What is asked of a page while it is open. Every function answers with a list of findings: { rule, element }.
globalThis.looking = (() => {
  const describe = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  const finding = (rule, element) => ({ rule, element: typeof element === "string" ? element : describe(element) });
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const isVisuallyHidden = (element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || getComputedStyle(element).clipPath !== "none";
  };
  const isInScroller = (element) => {
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX !== "visible") return true;
    }
    return false;
  };

  // Colours as red, green, blue and opacity, however the browser writes them.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = "#000";
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      known.set(text, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(text);
  };
  // Relative luminance and contrast ratio as WCAG 2.2 defines them.
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const background = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const found = colour(getComputedStyle(e).backgroundColor);
      if (found[3] > 250) return found;
    }
    return colour(matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#fff");
  };

  // Wider than the window: the elements that stick out and are not in something that scrolls.
  const overflow = (width) => {
    const root = document.documentElement;
    const found = Math.max(root.scrollWidth, root.clientWidth);
    if (found <= width + 1) return [];
    let widest = root;
    let right = 0;
    for (const element of document.body.querySelectorAll("*")) {
      if ((element.closest("svg") && element.tagName !== "svg") || isInScroller(element)) continue;
      const edge = element.getBoundingClientRect().right;
      if (edge > right) [widest, right] = [element, edge];
    }
    return [finding(`the page is ${found} px wide in a window of ${width} px`, widest)];
  };

  // Text cut off by its own box.
  const clipped = () => {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg") || !element.textContent.trim() || !isShown(element) || isVisuallyHidden(element)) continue;
      const style = getComputedStyle(element);
      const hides = (value) => value === "hidden" || value === "clip";
      if ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && style.display !== "inline")
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2 && style.display !== "inline")) {
        found.push(finding("text is cut off", element));
      }
    }
    return found;
  };

  // The line, letter and word spacing that readers may ask for (WCAG 1.4.12).
  const spacing = new CSSStyleSheet();
  spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    + " p { margin-bottom: 2em !important }");
  const space = (isOn) => { document.adoptedStyleSheets = isOn ? [spacing] : []; };

  // The words that can be read, how often each; those of controls that only script makes are not content.
  const words = () => {
    const counts = {};
    const main = document.querySelector("main");
    for (const word of (main ? main.innerText : "").split(/[\s|]+/)) if (word) counts[word] = (counts[word] || 0) + 1;
    // A form is a way to the pages and not one of them.
    for (const control of main ? main.querySelectorAll("form, button, [role=status], [role=listbox]") : []) {
      if (!isShown(control) || control.closest("th") || control.parentElement.closest("form")) continue;
      for (const word of control.innerText.split(/\s+/)) if (word) counts[word] -= 1;
    }
    // Tables that are stacked on a small screen say the name of its column before each cell but the first, which is the
    // heading of all others in its row.
    for (const head of main ? main.querySelectorAll("thead th:first-child") : []) {
      for (const word of isShown(head) ? head.innerText.split(/\s+/) : []) if (word) counts[word] -= 1;
    }
    for (const cell of main ? main.querySelectorAll("td, th") : []) {
      const label = getComputedStyle(cell, "::before").content;
      if (label === "none" || label === "normal") continue;
      const said = label.replace(/attr\(([\w-]+)\)/g, (_, name) => cell.getAttribute(name) || "").replace(/"/g, " ");
      for (const word of said.split(/[\s:]+/)) if (word) counts[word] = (counts[word] || 0) + 1;
    }
    return counts;
  };

  const deadControls = () => [...document.querySelectorAll("button, [role=button], [role=combobox], [role=tab]")]
    .filter((e) => isShown(e) && !e.form && !e.closest("summary"))
    .map((e) => finding("a control that does nothing without JavaScript", e));

  const focusable = () => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]",
  )].filter((e) => isShown(e) && !e.disabled && e.tabIndex >= 0 && e.type !== "hidden");

  const marks = (element) => {
    const style = getComputedStyle(element);
    const inner = element.closest("svg") ? [...element.querySelectorAll("*")].map((e) => {
      const s = getComputedStyle(e);
      return s.stroke + s.strokeWidth + s.outline;
    }).join() : "";
    return [style.boxShadow, style.backgroundColor, style.borderColor, style.stroke + style.strokeWidth + inner];
  };
  const hasOutline = (element) => {
    const style = getComputedStyle(element);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return false;
    return style.outlineStyle === "auto" || colour(style.outlineColor)[3] > 0;
  };

  // After a key has been pressed, so that the browser shows the focus that comes from a script too.
  const focus = () => {
    const found = [];
    for (const element of focusable()) {
      const before = marks(element).join("|");
      element.focus();
      if (document.activeElement !== element) {
        found.push(finding("cannot be focused although it looks as if it could", element));
        continue;
      }
      if (!hasOutline(element) && marks(element).join("|") === before) {
        found.push(finding("nothing shows that it has the focus", element));
      }
      const whole = element.getBoundingClientRect();
      const box = new DOMRect(
        Math.max(0, whole.left), Math.max(0, whole.top),
        Math.min(innerWidth, whole.right) - Math.max(0, whole.left), Math.min(innerHeight, whole.bottom) - Math.max(0, whole.top),
      );
      const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
      const isSeen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (top === element || element.contains(top) || top.contains(element));
      });
      if (!isSeen && whole.width > 0) found.push(finding("hidden or covered while it has the focus", element));
    }
    document.activeElement.blur();
    scrollTo(0, 0);
    return found;
  };

  // Controls and menus; axe judges links among words, which may be smaller where there is room around them.
  const targets = () => [...document.querySelectorAll("button, summary, input, select, textarea, nav li > a, [role=button], [role=option]")]
    .filter((e) => isShown(e) && e.type !== "hidden")
    .map((e) => [e, (e.labels && ["checkbox", "radio"].includes(e.type) && e.labels[0] || e).getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
    .map(([e, box]) => finding(`a target of ${Math.round(box.width)} by ${Math.round(box.height)} px`, e));

  // The numbers of footnotes, which are smaller than what a finger hits: what is around them has to belong to them.
  const noteTargets = () => [...document.querySelectorAll("[role=doc-noteref]")].filter(isShown).filter((note) => {
    note.scrollIntoView({ block: "center" });
    const box = note.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return [[-11, 0], [11, 0], [0, -11], [0, 11]].some(([right, down]) => {
      const hit = document.elementFromPoint(x + right, y + down);
      return !hit?.closest("[role=doc-noteref]");
    });
  }).map((note) => finding("the number of a footnote is smaller than 24 px", note));

  // Text in drawings, of which axe does not judge the contrast.
  const drawnText = () => {
    const found = [];
    for (const text of document.querySelectorAll("svg text")) {
      if (!isShown(text) || !text.textContent.trim() || text.closest("defs")) continue;
      const drawing = text.ownerSVGElement;
      const outer = drawing.getBoundingClientRect();
      const box = text.getBoundingClientRect();
      if (box.width === 0 || outer.width === 0) continue;
      if (box.left < outer.left - 2 || box.right > outer.right + 2 || box.top < outer.top - 2 || box.bottom > outer.bottom + 2) {
        found.push(finding("text reaches out of its drawing", text));
      }
      const fill = colour(getComputedStyle(text).fill);
      const ratio = contrast(fill, background(drawing));
      const halo = getComputedStyle(text).stroke !== "none";
      const style = getComputedStyle(text);
      if (ratio < 4.5 && !halo && !text.hasAttribute("data-on-mark")) {
        const isLarge = parseFloat(style.fontSize) >= 24;
        if (!isLarge || ratio < 3) found.push(finding(`drawn text has a contrast of ${ratio.toFixed(1)}`, text));
      }
    }
    return found;
  };

  // What is typed into a field or offered below it, which is not there yet when axe looks.
  const typedText = () => [...document.querySelectorAll("input, select, textarea, [role=listbox]")]
    .filter((e) => e.type !== "hidden" && (isShown(e) || e.getAttribute("role") === "listbox"))
    .map((e) => [e, contrast(colour(getComputedStyle(e).color), background(e))])
    .filter(([, ratio]) => ratio < 4.5)
    .map(([e, ratio]) => finding(`what is typed here has a contrast of ${ratio.toFixed(1)}`, e));

  const drawings = () => {
    const found = [];
    for (const svg of document.querySelectorAll("svg")) {
      if (svg.parentElement.closest("svg") || svg.getAttribute("aria-hidden") === "true" || svg.closest("[aria-hidden=true]")) continue;
      const name = svg.getAttribute("aria-label") || svg.getAttribute("aria-labelledby") || svg.querySelector(":scope > title");
      if (!name) found.push(finding("a drawing without a name", svg));
      for (const id of (svg.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean)) {
        if (!document.getElementById(id)) found.push(finding(`a drawing is named by #${id}, which is not there`, svg));
      }
    }
    return found;
  };

  const structure = (hasMenu) => {
    const found = [];
    const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(isShown);
    const tops = headings.filter((h) => h.tagName === "H1");
    if (tops.length !== 1) found.push(finding(`${tops.length} headings of the first level`, "h1"));
    headings.forEach((heading, place) => {
      const step = Number(heading.tagName[1]) - (place > 0 ? Number(headings[place - 1].tagName[1]) : 0);
      if (step > 1) found.push(finding("a heading skips a level", heading));
    });
    const first = focusable()[0];
    if (hasMenu && !(first && (first.getAttribute("href") || "").startsWith("#"))) {
      found.push(finding("the first thing to reach with the keyboard is no skip link", first || "nothing"));
    }
    return found;
  };

  // Parts that a screen reader lists: few enough to choose from, and none named like another.
  const landmarks = (most) => {
    const ofTag = { main: "main", nav: "navigation", aside: "complementary", form: "form", section: "region" };
    const known = ["banner", "contentinfo", "search", ...Object.values(ofTag)];
    const name = (element) => (element.getAttribute("aria-label") || (element.getAttribute("aria-labelledby") || "")
      .split(/\s+/).map((id) => document.getElementById(id)?.textContent.trim()).join(" ")).trim();
    const role = (element) => {
      if (element.hasAttribute("role")) return element.getAttribute("role");
      const tag = element.localName;
      const isInside = element.parentElement.closest("main, nav, aside, article, section");
      if (tag === "header" || tag === "footer") return isInside ? "" : { header: "banner", footer: "contentinfo" }[tag];
      return (tag === "section" || tag === "form") && !name(element) ? "" : ofTag[tag];
    };
    const found = [...document.querySelectorAll("header, footer, main, nav, aside, form, section, [role]")]
      .filter((element) => known.includes(role(element)) && isShown(element)).map((element) => [element, `${role(element)} ${name(element)}`]);
    const all = found.map(([, said]) => said);
    const twice = found.filter(([, said], place) => all.indexOf(said) !== place).map(([element]) => finding("a landmark named like another", element));
    return found.length > most ? [finding(`${found.length} landmarks`, all.join(", ")), ...twice] : twice;
  };

  // What is a stop of the Tab key because it scrolls.
  const idleScrollers = () => [...document.querySelectorAll(".table-scroll[tabindex]")]
    .filter((box) => isShown(box) && box.scrollWidth <= box.clientWidth + 1)
    .map((box) => finding("a stop of the Tab key that does not scroll", box));

  // A side of paper has a fixed height, and hides what does not fit.
  const cutSides = () => [...document.querySelectorAll(".side")].flatMap((side) => {
    const foot = side.querySelector(".side-foot");
    const found = foot && foot.getBoundingClientRect().bottom <= side.getBoundingClientRect().bottom + 1 ? []
      : [finding("the foot of a side is cut off", side)];
    for (const table of side.querySelectorAll(".table-scroll")) {
      if (table.scrollHeight > table.clientHeight + 1) found.push(finding("rows are cut off", table));
    }
    return found;
  });

  // Words and numbers of tables that stand on two lines: `36.|0%`. A hyphen, a dash or a slash may end a line.
  const brokenWords = () => [...document.querySelectorAll("td, th")].filter((cell) => isShown(cell)).flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/[^\s\u2010-\u2015/-]+/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0.5).map((box) => Math.round(box.top)));
        if (lines.size > 1) found.push(finding(`"${word[0]}" is broken`, cell));
      }
    }
    return found;
  });

  // Tables that are wider than their sheet, which is turned for those of more than fourteen columns.
  const beyondPaper = (upright, turned) => [...document.querySelectorAll("table")].filter((table) => isShown(table))
    .filter((table) => {
      const columns = Math.max(...[...(table.tHead?.rows ?? [])].map((row) => row.children.length), 0);
      const isTurned = columns > 14 && table.closest(".table-scroll");
      return table.getBoundingClientRect().right > (isTurned ? turned : upright) + 1;
    }).map((table) => finding("the table is wider than the sheet", table));

  // Tables with numbers that are on the screen and not on paper.
  const offPaper = () => [...document.querySelectorAll("main table")]
    .filter((table) => /\d/.test(table.textContent) && !isShown(table))
    .map((table) => finding("the table is not printed", table));

  // What a reader could open and paper does not show: a browser says before it prints that it will.
  const closedOnPaper = () => {
    dispatchEvent(new Event("beforeprint"));
    const closed = [...document.querySelectorAll("main details")].filter((details) => {
      const parts = [...details.children].filter((part) => part.tagName !== "SUMMARY" && part.textContent.trim());
      return parts.some((part) => !part.checkVisibility({ visibilityProperty: true }));
    });
    const found = closed.map((details) => finding("what a reader could open is not printed", details));
    dispatchEvent(new Event("afterprint"));
    return found;
  };

  const isStyled = () => [...document.querySelectorAll("link[rel=stylesheet]")].filter((e) => !e.sheet)
    .map((e) => finding("a stylesheet did not load", e));

  return { overflow, clipped, space, words, deadControls, typedText, focus, targets, drawnText, drawings, structure, cutSides, brokenWords, beyondPaper, offPaper, closedOnPaper,
    isStyled, landmarks, idleScrollers, noteTargets };
})();
