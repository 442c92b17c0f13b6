import words from '../../locales/fr/widget.json' with { type: 'json' };

/** Every sentence of the chat, as a tree that the compiler knows. */
export { words };

/** A sentence with its `{{name}}` filled in. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_placeholder, name) => String(values[name] ?? ''));
}
