import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Choice } from '../../../guidance/next-screen.ts';
import { authoredContextes, authoredInterests, codeOf } from '../../../knowledge/compile/rome/codes.ts';
import { foldText } from '../../../knowledge/fold-text.ts';
import { importRome } from '../../../knowledge/import/rome/import-rome.ts';
import type { Rome } from '../../../knowledge/import/rome/rome.ts';
import { createIsWorded } from '../../../src/is-worded.ts';
import { createVoice } from '../../../src/voice.ts';
import { findOfficialFolder } from '../rncp/find-official.ts';

interface NotAsked extends Choice {
  readonly why: string;
}

const notAsked = parseNotAsked(readFileSync(new URL('not-asked.yaml', import.meta.url), 'utf8'));
const isLeftOut = (trait: Choice): boolean =>
  notAsked.some(({ kind, code }) => kind === trait.kind && code === trait.code);
const isWorded = createIsWorded(createVoice());

/** All that version 460 could make the bot ask, as the compiled knowledge calls it. */
let traits: readonly Choice[];
let labels: ReadonlySet<string>;

beforeAll(async () => {
  const { content } = await importRome(findOfficialFolder(/^unix_texte_v460_utf8\.csv$/), {
    today: '2026-11-22',
    centreId: null,
    library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
    onProgress: () => undefined,
    signal: undefined,
  });
  const rome = parseRome(content);
  const labelled = [rome.macroCompetences, rome.competences, rome.contextes, rome.centresInteret].flat();
  labels = new Set(labelled.map(({ label }) => foldText(label)));
  traits = [
    ...rome.macroCompetences.map(({ code }) => ({ kind: 'macro-competence', code: codeOf(code) }) as const),
    ...rome.contextes.map(({ code }) => ({ kind: 'contexte', code: authoredContextes[code] ?? codeOf(code) }) as const),
    ...rome.centresInteret.map(({ code }) => {
      return { kind: 'centre-interet', code: authoredInterests[Number(code) - 1] ?? code } as const;
    }),
  ];
}, 240_000);

describe('the choices, over the ROME 460', () => {
  it('have words for whatever is asked, and for nothing else', () => {
    expect(traits.filter((trait) => isWorded(trait) === isLeftOut(trait))).toEqual([]);
  });

  it.each([
    ['macro-competence', 507, 440],
    ['contexte', 179, 130],
    ['centre-interet', 30, 30],
  ])('ask of %s: of %i at least %i', (kind, all, least) => {
    const own = traits.filter((trait) => trait.kind === kind);
    expect(own).toHaveLength(all);
    expect(own.filter(isWorded).length).toBeGreaterThanOrEqual(least);
  });

  it('never say the ROME’s own words', () => {
    const said = Object.values(readChoices()).flatMap((words) => Object.values(words).map(foldText));
    expect(said.filter((words) => labels.has(words))).toEqual([]);
  });

  it('name no code of the ROME that this version lacks', () => {
    const known = new Set(traits.map(({ kind, code }) => `${kind} ${code}`));
    const worded = Object.entries(readChoices()).flatMap(([kind, words]) =>
      Object.keys(words)
        .filter((code) => code.startsWith('rome-'))
        .map((code) => `${kind} ${code}`),
    );
    const left = notAsked.map(({ kind, code }) => `${kind} ${code}`);
    expect([...worded, ...left].filter((name) => !known.has(name))).toEqual([]);
  });

  it('say why for each that is not asked, and have words for what it is taken for', () => {
    expect(notAsked.filter(({ why }) => why.length < 20)).toEqual([]);
    const kept = notAsked.flatMap(({ kind, why }) =>
      [...why.matchAll(/\d{5,}/g)].map(([code]) => ({ kind, code: codeOf(code) })),
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((trait) => !isWorded(trait))).toEqual([]);
  });
});

function readChoices(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return JSON.parse(readFileSync('locales/fr/choices.json', 'utf8'));
}

function parseNotAsked(text: string): readonly NotAsked[] {
  return parse(text) as readonly NotAsked[];
}

/** `import rome` has checked it. */
function parseRome(content: unknown): Rome {
  return content as Rome;
}
