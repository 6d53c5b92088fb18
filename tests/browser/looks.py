"""What to ask of a page that is looked at: what has moved, what stands below the first view, what is wrong on paper."""

SHIFTED = """() => new Promise((done) => {
  let sum = 0;
  const seen = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
  seen.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum)));
})"""
"""How far what was drawn has moved since, as browsers count it."""

MOVE = "document.querySelector('article').prepend(Object.assign(document.createElement('p'), { style: 'height: 200px' }))"
"""Moves all that is drawn, as nothing of ours may."""

BELOW = """() => {
  const parts = [...document.querySelectorAll(".aw-steps, .aw-steps ~ .aw-actions")].slice(0, 2);
  return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) - innerHeight;
}"""
"""How far the steps of the first page and their button reach below the first view; less than nothing where they fit."""

PAPER = {"width": 720, "height": 960}
"""A letter sheet with its margins."""

ON_PAPER = """() => {
  const shown = (element) => element.checkVisibility();
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const said = (element) => element.className || element.tagName;
  const open = (details) => [...details.children].slice(1).every(shown);
  const bare = (link) => getComputedStyle(link, "::after").content === "none";
  const width = document.documentElement.scrollWidth;
  return [
    ...all("header, nav, button:not(.aw-cite), input, dialog, .md-banner, .aw-button, .aw-contents, .headerlink, .aw-more--rest > summary")
      .map((element) => `still there: ${said(element)}`),
    ...all("article details").filter((details) => !open(details)).map((details) => `shut: ${said(details)}`),
    ...all(".aw-sources a[href^=http]").filter(bare).map((link) => `no address: ${link.href}`),
    ...(width > innerWidth ? [`wider than paper: ${width}`] : []),
  ];
}"""
"""What of a page is wrong on paper: what is of no use there, what stays shut, sources without their address, what is cut off."""

CUT_OFF = """() => [...document.querySelectorAll("textarea")]
  .filter((text) => text.checkVisibility() && text.scrollHeight > text.clientHeight + 1)
  .map((text) => text.value)"""
"""The texts of fields that do not stand there whole."""
