import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/** One key of locales/fr and its words; `base` is the key without its variants. */
export interface Sentence {
  readonly key: string;
  readonly base: string;
  readonly variants: readonly string[];
  readonly text: string;
}

/** One place of the code that names a key. `values` is unknown where the code does not list them there. */
export interface Use {
  readonly file: string;
  readonly key: string;
  readonly values: readonly string[] | 'unknown';
}

/** What the code says of keys: named whole, or by the beginning of a template. */
export interface Uses {
  readonly named: readonly Use[];
  readonly prefixes: readonly string[];
}

const variantOrder = /^(.*?)((?:_(?:tu|feminine|masculine|BE|FR|zero|one|many|other))*)$/;

/** Sentences of one section, by their whole keys. */
export function findSentences(section: string, tree: unknown): readonly Sentence[] {
  if (typeof tree === 'string') {
    const [, base = section, variants = ''] = variantOrder.exec(section) ?? [];
    return [{ key: section, base, variants: variants.split('_').slice(1), text: tree }];
  }
  return Object.entries(Object(tree)).flatMap(([name, branch]) => findSentences(`${section}.${name}`, branch));
}

/** Names of the placeholders of a text. */
export function findPlaceholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+).*?\}\}/g)].map(([, name = '']) => name))].sort();
}

/** Every key of the given sections that a file names. */
export function findUses(file: string, sections: readonly string[], source = readFileSync(file, 'utf8')): Uses {
  const isKey = (text: string): boolean => {
    const [section = '', ...rest] = text.split('.');
    return sections.includes(section) && rest.length > 0 && !/[\s/]|\.(json|ts|js|css|html|yaml)$/.test(text);
  };
  const named: Use[] = [];
  const prefixes: string[] = [];
  walk(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'es2024' }), (node, values) => {
    if (node.type === 'StringLiteral' && isKey(String(node.value))) {
      named.push({ file, key: String(node.value), values });
    }
    if (node.type === 'ImportDeclaration') prefixes.push(...findImported(node, sections));
    if (node.type !== 'TemplateLiteral') return;
    const [first] = listNodes(node.quasis);
    const text = String(first?.raw ?? '');
    if (!isKey(text)) return;
    if (listNodes(node.expressions).length > 0) prefixes.push(text);
    else named.push({ file, key: text, values });
  });
  return { named, prefixes };
}

/** A section that is imported as it is: whoever imports it uses all of it, as the compiler sees. */
function findImported({ source }: Node, sections: readonly string[]): readonly string[] {
  const [, section = ''] = /locales\/fr\/([\w-]+)\.json$/.exec(isNode(source) ? String(source.value) : '') ?? [];
  return sections.includes(section) ? [`${section}.`] : [];
}

type Node = Readonly<Record<string, unknown>>;

/** The functions that take a key and its values. */
const speakers = ['message', 'option', 'say'];

/** Visits each node once; a key that stands in a call is told with the names of the values given there. */
function walk(
  node: unknown,
  visit: (node: Node, values: Use['values']) => void,
  values: Use['values'] = 'unknown',
): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit, values);
    return;
  }
  if (!isNode(node)) return;
  visit(node, values);
  const given = node.type === 'CallExpression' ? listNodes(node.arguments).map(({ expression }) => expression) : [];
  const isSpeaking = speakers.includes(findCallee(node.callee));
  for (const [index, argument] of given.entries()) {
    walk(argument, visit, isSpeaking && isText(argument) ? findNames(given.slice(index + 1)) : 'unknown');
  }
  for (const [name, child] of Object.entries(node)) {
    if (node.type !== 'CallExpression' || name !== 'arguments') walk(child, visit);
  }
}

function findCallee(callee: unknown): string {
  if (!isNode(callee)) return '';
  return String(isNode(callee.property) ? callee.property.value : callee.value);
}

/** Names in the object literal after a key, a manner between them or not; unknown for anything else. */
function findNames(following: readonly unknown[]): Use['values'] {
  const [values, ...rest] = following;
  if (values === undefined) return [];
  if (!isNode(values)) return 'unknown';
  if (values.type !== 'ObjectExpression') return isManner(values) ? findNames(rest) : 'unknown';
  const properties = listNodes(values.properties);
  if (properties.some(({ type }) => type === 'SpreadElement')) return 'unknown';
  return properties.map((property) => String(isNode(property.key) ? property.key.value : property.value));
}

function isManner(node: Node): boolean {
  const name = isNode(node.property) ? node.property.value : node.value;
  return /manner/i.test(String(name));
}

function isText(node: unknown): boolean {
  return isNode(node) && (node.type === 'StringLiteral' || node.type === 'TemplateLiteral');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listNodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
