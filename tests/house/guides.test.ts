import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const guides = [...globSync('*.md'), ...globSync('docs/**/*.md')].sort();
const read = (file: string): string => readFileSync(file, 'utf8');
const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts));

/** The heading as GitHub makes an anchor of it. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function findAnchors(file: string): ReadonlySet<string> {
  return new Set([...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => toAnchor(heading)));
}

/** What is wrong with one link of a guide; nothing where it leads somewhere. */
function findFault(file: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return `${file}: ${link} leads nowhere`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return findAnchors(target).has(anchor) ? undefined : `${file}: ${link} is no heading`;
}

describe('the guides', () => {
  it('link to nothing that is not there', () => {
    const faults = guides.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link))
        .map((link) => findFault(file, link)),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('name no npm command that is not there', () => {
    const unknown = guides.flatMap((file) =>
      [...read(file).matchAll(/npm run(?: -s)? ([a-z][a-z:-]*)/g)]
        .filter(([, script = '']) => !scripts.has(script))
        .map(([command]) => `${file}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are each led to from the list of guides', () => {
    const list = read('docs/README.md');
    const untold = globSync('docs/*.md').filter((file) => file !== 'docs/README.md' && !list.includes(file.slice(5)));
    expect(untold).toEqual([]);
  });

  it('show pictures that load quickly', () => {
    const heavy = globSync('docs/images/*.png').filter((file) => statSync(file).size > 150_000);
    expect(heavy).toEqual([]);
  });
});
