import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Formation } from '../../../knowledge/formation.ts';
import type { Library } from '../../../knowledge/library.ts';
import { createFichePage } from '../../../src/pages/fiche-page.ts';
import { createVoice } from '../../../src/voice.ts';
import { certifications } from '../../fixtures/certifications.ts';
import { loadLibraryWith } from '../../fixtures/offer.ts';

const today = (): Date => new Date('2026-11-22');
let library: Library;

beforeAll(async () => {
  library = await loadLibraryWith(certifications, today);
});

function write(metierId: string, from = library): string {
  const deps = { library: from, voice: createVoice(), today };
  const { text } = createFichePage(
    from.getMetier(metierId),
    { titles: 'both', country: null, centreId: null },
    deps,
  ).body;
  return text.slice(text.indexOf('class="brief"')).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the certifications of a fiche', () => {
  it('lead to the métier where they are in force, with their state', () => {
    expect(write('boulanger')).toMatch(
      /BP Boulanger<\/h4>[\s\S]*<dt>État<\/dt><dd>inscrite au répertoire national jusqu’au 31 août 2028<\/dd>/,
    );
    expect(write('boulanger')).toContain('2 formations connues de nous');
  });

  it('are folded apart once they have expired, with what came after', () => {
    expect(write('boulanger')).toMatch(
      /<summary>Anciennes formations, qui ne sont plus inscrites \(2\)<\/summary>[\s\S]*BEP Boulanger d’autrefois : CAP ou équivalent \(niveau 3\), RNCP90003, n’est plus inscrite depuis le 31 août 2023, remplacée par BP Boulanger \(RNCP90001\)/,
    );
    expect(write('boulanger')).not.toContain('<h4>BEP Boulanger');
  });

  it('of the same group are folded apart and labelled, with what is known of the law', () => {
    for (const [metierId, law] of [
      [
        'serveur',
        'Nos sources ne disent pas si ce métier est réglementé. Nous ne disons d’aucune formation qu’elle y mène.',
      ],
      ['agent-securite', 'Ce métier est réglementé. Nous ne disons d’aucune formation qu’elle y mène.'],
    ] as const) {
      const text = write(metierId);
      expect(text).toMatch(
        /<summary>Formations du même groupe de métiers \(1\)<\/summary>[\s\S]*CAP Service en salle : /,
      );
      expect(text).toContain(law);
      expect(text).not.toContain('<h4>CAP Service en salle');
    }
    expect(write('serveur')).toContain('<a href="#formations">Du même groupe de métiers</a>');
  });

  it('are cut short where a group has very many, and fold where many lead', async () => {
    const [leading, ofGroup] = certifications;
    const copy = (formation: Formation | undefined, prefix: string): readonly Formation[] =>
      formation === undefined
        ? []
        : Array.from({ length: 40 }, (_, place) => ({ ...formation, formationId: `${prefix}-${place}` }));
    const many = await loadLibraryWith([...copy(leading, 'leading'), ...copy(ofGroup, 'group')], today);
    expect(write('serveur', many)).toContain('et 10 autres');
    expect(write('boulanger', many)).toContain('<summary>Voir aussi (35)</summary>');
  });
});
