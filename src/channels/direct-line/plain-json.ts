type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A copy of parsed JSON that is safe to keep: clean text, no `__proto__`, at most `depth` levels. Undefined when it is
 * nested deeper.
 */
export function copyJson(value: unknown, depth: number): Json | undefined {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth === 0 || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const elements = value.map((element) => copyJson(element, depth - 1));
    return elements.every((element) => element !== undefined) ? elements : undefined;
  }
  const copy: Record<string, Json> = {};
  for (const [name, field] of Object.entries(value)) {
    if (name === '__proto__') continue;
    const copied = copyJson(field, depth - 1);
    if (copied === undefined) return undefined;
    copy[cleanText(name)] = copied;
  }
  return copy;
}

/** Text without what no keyboard types: control characters, but for line breaks and tabs, and halves of a character. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
