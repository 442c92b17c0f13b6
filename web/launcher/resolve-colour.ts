/** What the browser makes of a colour, be it a name or a variable of the page; empty for no colour at all. */
export function resolveColour(colour: string): string {
  if (!CSS.supports('color', colour)) return '';
  const probe = document.createElement('span');
  // Inline and important: no rule of the page reaches it.
  probe.style.setProperty('color', colour, 'important');
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
