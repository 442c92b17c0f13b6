import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAdvisor } from '../../guidance/advisor.ts';
import { composeBilan, findFit } from '../../guidance/bilan.ts';
import { findPractised } from '../../guidance/held.ts';
import { findFirstOffer } from '../../guidance/offers.ts';
import { createProfile, learn, type Profile, withdrawAfter } from '../../guidance/profile.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;
beforeAll(async () => {
  library = await loadRealLibrary();
});

const tell = (words: string): Profile => learn(createProfile('demo', 'FR'), [{ kind: 'words', words, about: 'past' }]);

describe('composeBilan', () => {
  it('gives the first three pistes and three steps, always the same', () => {
    const person = tell('j’ai travaillé dans un centre d’appels');
    const bilan = composeBilan(person, library);
    expect(bilan?.pistes).toHaveLength(3);
    expect(bilan?.nextSteps).toHaveLength(3);
    expect(bilan?.nextSteps.at(-1)).toEqual({ kind: 'talk', recognisedIn: ['FR'], hasForeignDiploma: false });
    expect(composeBilan(person, library)).toEqual(bilan);
  });

  it('has a regulated métier checked first', () => {
    const regulated = library.metiers.find(({ isRegulated }) => isRegulated === true);
    const bilan = composeBilan(
      learn(createProfile('demo'), [{ kind: 'metier', metierId: regulated?.metierId ?? '', answer: 'yes' }]),
      library,
    );
    expect(bilan?.nextSteps[0]).toMatchObject({ kind: 'check-regulated', metierId: regulated?.metierId });
  });

  it('asks for more words where there is no piste', () => {
    const bilan = composeBilan(tell('xyzzy'), library);
    expect(bilan).toMatchObject({
      pistes: [],
      nextSteps: [{ kind: 'tell-more' }, { kind: 'talk', recognisedIn: [], hasForeignDiploma: false }],
    });
  });

  it('is nothing for whoever has told nothing, or taken all of it back', () => {
    expect(composeBilan(createProfile('demo'), library)).toBeUndefined();
    expect(composeBilan(withdrawAfter(tell('je fais du pain'), 0), library)).toBeUndefined();
  });
});

describe('its pistes and next steps', () => {
  const people = [
    ['j’ai élevé mes enfants et aidé ma mère malade', 'FR'],
    ['je suis téléconseillère depuis six ans et j’aimerais encadrer une équipe', 'FR'],
    ['j’ai été magasinier, je cherche du travail', 'BE'],
    ['j’étais infirmière dans mon pays, mon diplôme n’est pas reconnu', null],
    ['je fais du pain', 'BE'],
  ] as const;

  it.each(people)('are the steps that the chat tells: %s, %s', (words, country) => {
    const person = learn(createProfile('demo', country), learnFromWords(words, library));
    const { pistes = [], nextSteps = [], recognitions = [] } = composeBilan(person, library) ?? {};
    expect(pistes.length).toBeGreaterThan(0);
    const advisor = createAdvisor(library);
    for (const { metierId, steps, missing } of pistes) {
      expect(steps).toEqual(advisor.findSteps(metierId, person, null));
      const { near } = steps.gap;
      expect(new Set([...near.map(({ code }) => code), ...steps.gap.missing])).toEqual(new Set(missing));
    }
    const practised = findPractised(person, library);
    const first = pistes.find(({ metierId }) => !practised.includes(metierId));
    const [look, close, talk] = nextSteps;
    expect(look).toMatchObject({ metierId: first?.metierId });
    expect(look?.kind).toBe(first?.steps.isRegulated === true ? 'check-regulated' : 'read-fiche');
    const offer = first && findFirstOffer(first.steps.offers);
    expect(close).toMatchObject(offer === undefined ? {} : { kind: 'ask-formation', ...offer });
    expect(recognitions).toEqual(pistes.find(({ steps }) => steps.recognitions.length > 0)?.steps.recognitions ?? []);
    const recognisedIn = recognitions.flatMap((each) => (each.of === 'experience' ? [each.country] : []));
    expect(talk).toEqual({ kind: 'talk', recognisedIn, hasForeignDiploma: recognitions.length > recognisedIn.length });
  });
});

describe('findFit', () => {
  it('tells how a métier fits that the answers speak of, and of no other', () => {
    const person = tell('j’ai travaillé dans un centre d’appels');
    const [first] = composeBilan(person, library)?.pistes ?? [];
    expect(first).toMatchObject({ ...findFit(first?.metierId ?? '', person, library) });
    expect(findFit('../../etc/passwd', person, library)).toBeUndefined();
    expect(findFit(first?.metierId ?? '', createProfile('demo'), library)).toBeUndefined();
  });
});
