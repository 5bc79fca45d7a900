/** Small tools for the DOM that change only what differs, so that focus, selection and scroll position stay. */

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className?: string,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Undefined takes the attribute away. */
export function setAttribute(target: Element, name: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/** Makes `parent` have exactly these children in this order, moving only those that are out of place. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, i) => {
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
}

/** One element per line of text, those of earlier lines kept. */
export function setLines(parent: Element, lines: readonly string[]): void {
  while (parent.children.length > lines.length) parent.lastElementChild?.remove();
  lines.forEach((line, i) => {
    const child = parent.children[i] ?? parent.appendChild(element('span'));
    setText(child, line);
  });
}
