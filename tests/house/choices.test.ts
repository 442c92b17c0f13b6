import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { authoredContextes } from '../../knowledge/compile/rome/codes.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { hearCommand } from '../../src/commands.ts';
import { hearDistress } from '../../src/hearing/distress.ts';
import { saysLost } from '../../src/hearing/lost.ts';
import { isOffTopic } from '../../src/hearing/off-topic.ts';
import { isOtherLanguage } from '../../src/hearing/other-language.ts';
import { hearCourtesy } from '../../src/hearing/politeness.ts';
import { hearSensitive } from '../../src/hearing/sensitive.ts';
import { hearYesNo } from '../../src/hearing/yes-no.ts';
import { countWords } from '../../tools/typography.ts';

interface Choice {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
}

const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync('locales/fr/choices.json', 'utf8'),
);
const choices: readonly Choice[] = Object.entries(sections).flatMap(([kind, words]) =>
  Object.entries(words).map(([code, text]) => ({ kind, code, text })),
);
const show = ({ kind, code, text }: Choice): string => `${kind}.${code}: ${text}`;

describe('every choice', () => {
  it('is found', () => {
    expect(Object.keys(sections)).toEqual(['macro-competence', 'contexte', 'centre-interet']);
    expect(choices.length).toBeGreaterThan(700);
  });

  it('is two to eight words, and fits on a button', () => {
    const wrong = choices.filter(({ text }) => countWords(text) < 2 || countWords(text) > 8 || text.length > 60);
    expect(wrong.map(show)).toEqual([]);
  });

  it('is an infinitive with a capital, and without a full stop', () => {
    const infinitive = /^(?:S’|Se )?\p{L}+(?:er|ir|re)(?:$|[ ,])/u;
    const wrong = choices.filter(({ text }) => !infinitive.test(text) || !/^\p{Lu}[^.]*[^.]$/u.test(text));
    expect(wrong.map(show)).toEqual([]);
  });

  it('reads the same for whoever says vous and tu, woman or man', () => {
    const personal = /(?<!\p{L})(?:vous|votre|vos|tu|te|toi|ton|ta|tes|je|me|moi|mon|ma|mes|nous|notre|nos)(?!\p{L})/iu;
    const gendered =
      /(?<!\p{L})(?:seule?|assise?|prête? à|concentrée?|entourée?|isolée?|formée?|payée?|tranquille)(?!\p{L})/iu;
    expect(choices.filter(({ text }) => personal.test(text) || gendered.test(text)).map(show)).toEqual([]);
  });

  it('is heard as nothing else when a channel sends it as words', () => {
    const misheard = choices.filter(({ text }) =>
      [text, foldText(text), `J’aime ${text.toLowerCase()}`].some(
        (said) =>
          [hearDistress, hearSensitive, saysLost, isOtherLanguage, isOffTopic].some((hears) => hears(said)) ||
          [hearCommand, hearCourtesy, hearYesNo].some((hears) => hears(said) !== undefined),
      ),
    );
    expect(misheard.map(show)).toEqual([]);
  });

  it('says something that no other says, nor nearly', () => {
    const named = choices.map((choice) => ({ choice, words: listTelling(choice.text) }));
    const near = named.flatMap((one, place) =>
      named
        .slice(place + 1)
        .filter((other) => canMeet(one.choice, other.choice) && rateOverlap(one.words, other.words) > mostShared)
        .map((other) => `${show(one.choice)} / ${show(other.choice)}`),
    );
    expect(near).toEqual([]);
  });
});

describe('the authored knowledge', () => {
  it('has a choice for each of its families, contextes and interests', async () => {
    const library = await loadLibrary('knowledge/data');
    const families = library.competences.map(({ macroCompetence }) => macroCompetence);
    const missing = [
      ...new Set(families.map((code) => `macro-competence.${code}`)),
      ...library.contextes.map(({ code }) => `contexte.${code}`),
      ...library.centresInteret.map(({ code }) => `centre-interet.${code}`),
    ].filter((name) => !choices.some(({ kind, code }) => `${kind}.${code}` === name));
    expect(missing).toEqual([]);
  });
});

describe('listTelling', () => {
  it('tells phrases by their words of meaning, whatever their ending', () => {
    expect(rateOverlap(listTelling('Réparer des moteurs'), listTelling('Réparer un moteur'))).toBe(1);
    expect(rateOverlap(listTelling('Réparer un moteur'), listTelling('Réparer un vélo'))).toBeCloseTo(1 / 3);
  });
});

/** Of the words of two phrases, so many may be the same: half is « Diriger un chantier » and « Diriger une usine ». */
const mostShared = 0.5;

/** Words that tell nothing here: small ones, and those of half of all choices. */
const little = new Set(
  'a au aux avec d dans de des du en et faire gens l la le les ou par personne personnes pour qu que quelqu qui s sa se ses son sur travailler un une y'.split(
    ' ',
  ),
);

function listTelling(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/[a-z]+/g) ?? [];
  return new Set(words.filter((word) => !little.has(word)).map((word) => word.replace(/(?:es?|s|x|er|ir)$/, '')));
}

function rateOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}

const shared = new Set(Object.values(authoredContextes));

/** What only the authored knowledge has is not asked beside what only the ROME has. */
function canMeet(one: Choice, other: Choice): boolean {
  const homes = [one, other].map(({ kind, code }) => {
    if (kind === 'centre-interet' || shared.has(code)) return 'both';
    return code.startsWith('rome-') ? 'rome' : 'authored';
  });
  return !(homes.includes('rome') && homes.includes('authored'));
}
