import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Exhibit } from '../../../dialogs/dialog.ts';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { wordAnswer } from '../../../src/exhibits/answer-card.ts';
import { showExhibit } from '../../../src/exhibits/exhibit.ts';
import { certifications } from '../../fixtures/certifications.ts';
import { loadLibraryWith } from '../../fixtures/offer.ts';
import { piste } from '../../fixtures/pistes.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { createSetting } from '../../fixtures/setting.ts';

const today = (): Date => new Date('2026-11-22');
let library: Library;

beforeAll(async () => {
  library = await loadLibraryWith(certifications, today);
});

const spaces = /[\u00a0\u202f]/g;
const show = (exhibit: Exhibit): string =>
  readAloud({ attachments: [...showExhibit(exhibit, createSetting(library, { country: 'FR' }))] })
    .join('\n')
    .replaceAll(spaces, ' ');

const answer = (question: string): string => {
  const known = askLibrary(question, library, { today: today() });
  if (known.kind !== 'answer') throw new Error(`is ${known.kind}, expected an answer`);
  return wordAnswer(known, createSetting(library).wording, library).replaceAll(spaces, ' ');
};

describe('a certification', () => {
  it('stands under a piste with its level and until when it is registered', () => {
    const formationIds = library.findFormationsTo('boulanger').map(({ formationId }) => formationId);
    expect(show({ kind: 'pistes', rank: 1, pistes: [piste('boulanger', { formationIds })] })).toContain(
      'BP Boulanger, bac (niveau 4), inscrite au répertoire national jusqu’au 31 août 2028',
    );
  });

  it('of the same group stands apart, labelled, where none leads to the piste', () => {
    const shown = show({ kind: 'pistes', rank: 1, pistes: [piste('serveur', { formationIds: [] })] });
    expect(shown).toMatch(/Du même groupe de métiers, sans y mener forcément\n[^\n]*CAP Service en salle/);
    expect(shown).not.toContain('Je ne connais pas encore de formation');
  });

  it('is shown with who delivers it and how one gets it', () => {
    const shown = show({ kind: 'formation', formationId: 'rncp90001' });
    expect(shown).toContain('Mène à : Boulangère / Boulanger.');
    expect(shown).toContain('État : inscrite au répertoire national jusqu’au 31 août 2028.');
    expect(shown).toContain('On peut l’obtenir : en apprentissage, par l’expérience (VAE).');
    expect(shown).toContain('Délivrée par : Ministère d’essai.');
  });

  it('that has expired is shown as such, with what came after it', () => {
    const shown = show({ kind: 'formation', formationId: 'rncp90003' });
    expect(shown).toContain('État : n’est plus inscrite depuis le 31 août 2023.');
    expect(shown).toContain('Ce qui la remplace : BP Boulanger (RNCP90001).');
  });

  it.each([
    ['serveur', 'Nos sources ne disent pas si ce métier est réglementé.'],
    ['agent-securite', 'Ce métier est réglementé : la loi demande un diplôme, une carte ou une inscription.'],
  ])('of the group of %s says that it may not lead there, and what is known of the law', (metierId, law) => {
    const shown = show({ kind: 'formations', metierId, formationIds: ['rncp90002'] });
    expect(shown).toMatch(/Cette formation est du même groupe de métiers que « .+ ». Elle n’y mène pas forcément/);
    expect(shown).toContain(law);
    expect(shown).not.toContain('Mène à');
  });

  it('is labelled in an answer', () => {
    expect(answer('Quelles formations pour devenir serveur ?')).toContain(
      'Du même groupe de métiers, sans y mener forcément, « CAP Service en salle » : CAP (niveau 3), inscrite',
    );
    expect(answer('Quelles formations pour devenir boulanger ?')).toContain(
      'Formation « BP Boulanger » : bac (niveau 4), inscrite au répertoire national jusqu’au 31 août 2028',
    );
  });
});
