import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import { createSay } from '../../src/pages/page.ts';
import { createVoice } from '../../src/voice.ts';
import { wordLaw } from '../../src/word-law.ts';
import { compileSmallRome } from '../fixtures/compiled-rome.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

const say = createSay(createVoice());
let library: Library;

beforeAll(async () => {
  const compiled = await loadCompiledLibrary(await compileSmallRome());
  if (compiled === undefined) throw new Error('The small ROME was not compiled.');
  library = compiled;
});

describe('wordLaw', () => {
  const wordOf = (romeCode: string): string | null => {
    const metier = library.metiers.find((each) => each.romeCode === romeCode);
    if (metier === undefined) throw new Error(`${romeCode} is not there.`);
    return wordLaw(metier, library, say);
  };

  it('tells what is regulated, what is not known, and nothing of the others', () => {
    expect(wordOf('J1301')).toMatch(/^Métier réglementé/);
    expect(wordOf('A1503')).toMatch(/ne disent pas si ce métier est réglementé/);
    expect(wordOf('D1102')).toBeNull();
  });

  it('says nothing unknown where no répertoire was imported, or where the fiche tells of a duty', async () => {
    const small = await loadSmallLibrary();
    expect(wordLaw({ ...small.getMetier('vendeur'), isRegulated: null }, small, say)).toBeNull();
    const toiletteur = library.metiers.find(({ romeCode }) => romeCode === 'A1503');
    const duties = toiletteur?.facts.map((fact) => ({ ...fact, text: 'Une attestation est obligatoire.' })) ?? [];
    expect(toiletteur && wordLaw({ ...toiletteur, facts: duties }, library, say)).toBeNull();
  });
});
