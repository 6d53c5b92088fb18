/**
 * The one place where markup enters a page: escaped by Python's templates, and by them alone. Should one of them ever fail to, what acts
 * by itself is taken out here, while the markup still lies outside the page, where nothing of it runs. The words beside it stay.
 */
const policy = globalThis.trustedTypes?.createPolicy("appealwright", { createHTML: (html) => html });

const ACTING = "base, embed, frame, iframe, link, meta, object, script, style, template";
/** What leads somewhere when it is followed. */
const LEADING = new Set(["action", "formaction", "href", "src", "xlink:href"]);
/** A browser reads over these in the name of a scheme. */
const READ_OVER = /[\u0000-\u0020]/g;

/** The nodes that the markup says, none of which acts by itself. */
export function nodesOf(html) {
  const { content } = Object.assign(document.createElement("template"), { innerHTML: policy ? policy.createHTML(html) : html });
  for (const element of content.querySelectorAll(ACTING)) element.remove();
  for (const element of content.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (isActing(element, name)) element.removeAttribute(name);
  }
  return content;
}

function isActing(element, name) {
  if (name.startsWith("on")) return true;
  return LEADING.has(name) && element.getAttribute(name).replace(READ_OVER, "").toLowerCase().startsWith("javascript:");
}
