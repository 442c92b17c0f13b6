import { beforeAll, describe, expect, it } from '@jest/globals';
import { composeBilan } from '../../../guidance/bilan.ts';
import { learn } from '../../../guidance/profile.ts';
import { learnFromWords } from '../../../guidance/statement.ts';
import type { Library } from '../../../knowledge/library.ts';
import type { Country } from '../../../knowledge/source.ts';
import type { Section } from '../../../src/bilan/bilan-text.ts';
import { wordBilan } from '../../../src/bilan/word-bilan.ts';
import { showSteps } from '../../../src/exhibits/steps-card.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;
beforeAll(async () => {
  library = await loadRealLibrary();
});

const linesOf = ({ blocks }: Section): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'picture') return [];
    return 'lines' in block ? block.lines : [block.text];
  });

/** The bilan of whoever says this, section by section, and what the chat says of how to get to their first piste. */
function tell(words: string, country: Country | null) {
  const setting = createSetting(library, { country });
  const profile = learn(setting.profile, learnFromWords(words, library));
  const bilan = composeBilan(profile, library);
  const aim = bilan?.nextSteps.flatMap((step) => ('metierId' in step ? [step.metierId] : []))[0];
  const first = bilan?.pistes.find(({ metierId }) => metierId === aim);
  if (bilan === undefined || first === undefined) throw new Error(`Nothing follows from « ${words} »`);
  const sections = wordBilan(bilan, { ...setting }).sections.map((each) => [each.heading, linesOf(each)] as const);
  const chat = readAloud({ attachments: [showSteps(first.steps, { ...setting, profile })] }).join('\n');
  const find = (heading: RegExp): readonly string[] => sections.find(([title]) => heading.test(title))?.[1] ?? [];
  return { find, chat, bilan, first };
}

describe('wordBilan', () => {
  it.each([
    ['j’ai élevé mes enfants et aidé ma mère malade', 'FR'],
    ['je suis boulangère', 'FR'],
    ['j’ai été téléconseillère', 'BE'],
    ['j’ai conduit des camions et chargé des marchandises', null],
  ] as const)('says of the first piste what the chat says: %s, %s', (words, country) => {
    const { find, chat, first } = tell(words, country);
    const paper = find(/Vos pistes/).join('\n');
    const [, close = ''] = find(/prochains pas/);
    for (const { text } of first.steps.duties.slice(0, 1)) {
      for (const said of [chat, paper, find(/prochains pas/)[0]]) expect(said).toContain(text);
    }
    const offer = /cette formation[^:]*: (.*)\.$/.exec(close)?.[1];
    if (offer !== undefined) for (const said of [chat, paper]) expect(said).toContain(offer);
    const [missing] = first.steps.gap.missing.map((code) => library.getCompetence(code).label);
    for (const said of [chat, paper]) expect(said.toLowerCase()).toContain(missing?.toLowerCase());
  });

  it('tells once how experience is recognised, in the country of the person, and on whose word', () => {
    const { find } = tell('je me suis occupée de ma mère malade pendant 5 ans', 'BE');
    expect(find(/Faire reconnaître/).join(' ')).toMatch(/Validation des compétences/);
    expect(find(/Faire reconnaître/).join(' ')).not.toMatch(/vae\.gouv\.fr/);
    expect(find(/prochains pas/).at(-1)).toMatch(/Validation des compétences/);
    expect(find(/sources/).join(' ')).toContain(library.getSource('consortium-validation-competences').title);
  });

  it('tells nothing of recognition to whoever only wishes', () => {
    expect(tell('j’aimerais m’occuper d’animaux', 'FR').find(/Faire reconnaître/)).toEqual([]);
  });
});
