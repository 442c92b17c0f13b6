import { readFileSync } from 'node:fs';

/** What `npm start` gives to Node: what bounds the memory, and the program. */
export function readStartArguments(): readonly string[] {
  const { scripts } = parsePackage(readFileSync('package.json', 'utf8'));
  const [, given] = / node (.+)$/.exec(scripts.start) ?? [];
  if (given === undefined) throw new Error(`package.json: "start" is "${scripts.start}", expected it to run Node.`);
  return given.split(' ');
}

function parsePackage(text: string): { readonly scripts: { readonly start: string } } {
  return JSON.parse(text) as { readonly scripts: { readonly start: string } };
}
