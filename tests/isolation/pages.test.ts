import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothWays, colourOf, nord, startTwoCentres, sud, type TwoCentres } from './two-centres.ts';
import { ask } from './visitor.ts';

const sides = { nord, sud };

let server: TwoCentres;
beforeAll(async () => {
  server = await startTwoCentres();
});
afterAll(() => server.close());

const read = async (path: string): Promise<string> => {
  const { status, text } = await ask(server.address, path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return text;
};

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) => path);

describe.each(bothWays)('the pages of %s', (own, other) => {
  it.each(['/', '/widget', '/confidentialite', '/fiches', '/fiches/boulanger'])(
    '%s hold its name, colours and offer, and nothing of the other',
    async (path) => {
      const text = await read(`${path}?centre=${own}`);
      expect(text).toContain(sides[own].mark);
      expect(text.toLowerCase()).toContain(colourOf[own]);
      for (const word of [sides[other].mark, colourOf[other], other]) {
        expect([path, word, text.toLowerCase().includes(word)]).toEqual([path, word, false]);
      }
    },
  );

  it('lead to each other, and to no page that speaks for another centre', async () => {
    const followed = new Set([`/?centre=${own}`]);
    for (const path of followed) {
      const text = await read(path);
      expect([path, text.includes(sides[own].mark), text.includes(sides[other].mark)]).toEqual([path, true, false]);
      for (const link of linksOf(text)) {
        if (!/^\/(assets|bilan)/.test(link)) followed.add(link.replaceAll('&amp;', '&').replace(/#.*$/, ''));
      }
    }
    expect(followed.size).toBeGreaterThan(20);
  });

  it('may be framed by its own site alone', async () => {
    const { headers } = await fetch(`${server.address}/widget?centre=${own}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(sides[own].site);
    expect(policy).not.toContain(sides[other].site);
  });
});

it.each(['/', '/widget', '/confidentialite'])('%s is nobody’s where no centre has that name', async (path) => {
  const { status, text } = await ask(server.address, `${path}?centre=ouest`);
  expect([status, text.includes(sud.mark)]).toEqual([404, false]);
});

it.each(['/fiches', '/fiches/boulanger'])('%s is the default centre’s where no centre has that name', async (path) => {
  const text = await read(`${path}?centre=ouest`);
  expect([text.includes(nord.mark), text.includes(sud.mark)]).toEqual([true, false]);
});
