import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ContexteTravail } from '../../../knowledge/competence.ts';
import { rubriques } from '../../../knowledge/fact.ts';
import type { Library } from '../../../knowledge/library.ts';
import type { Reading } from '../../../src/pages/fiche.ts';
import { createFichePage } from '../../../src/pages/fiche-page.ts';
import { chapters } from '../../../src/pages/fiche-rubriques.ts';
import { createSay } from '../../../src/pages/page.ts';
import { noSearches } from '../../../src/search-urls.ts';
import { createVoice } from '../../../src/voice.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const voice = createVoice();

function write(metierId: string, reading: Partial<Reading> = {}): string {
  const metier = library.getMetier(metierId);
  const deps = { library, voice, today: () => new Date('2026-11-22') };
  return createFichePage(metier, { titles: 'both', country: null, centreId: null, ...reading }, deps).body.text;
}

it('leads to job offers where the operator said where, of the country that is read', () => {
  const metier = library.getMetier('boulanger');
  const searchUrls = { ...noSearches, offers: { FR: 'https://offres.example/?rome={romeCode}', BE: null } };
  const deps = { library, voice, today: () => new Date('2026-11-22'), searchUrls };
  const read = (country: 'FR' | 'BE' | null): string =>
    createFichePage(metier, { titles: 'both', country, centreId: null }, deps).body.text;
  expect(read(null)).toContain(`href="https://offres.example/?rome=${metier.romeCode}"`);
  expect(read('BE')).not.toContain('offres.example');
  expect(write('boulanger')).not.toContain('Voir des offres');
});

/** Every kind that a métier may have, imported ones too. */
const contexteKinds: Readonly<Record<ContexteTravail['kind'], true>> = {
  horaires: true,
  lieu: true,
  physique: true,
  relation: true,
  statut: true,
  public: true,
  structure: true,
};

/** The text of one section, up to the next one. */
function read(text: string, id: string): string {
  const from = text.indexOf(`<section id="${id}"`);
  if (from === -1) throw new Error(`The page has no section "${id}"`);
  const to = text.indexOf('<section id="', from + 1);
  return text.slice(from, to === -1 ? undefined : to);
}

describe('createFichePage', () => {
  it('puts every rubrique in one chapter', () => {
    expect(Object.values(chapters).flat().toSorted()).toEqual(rubriques.toSorted());
  });

  it.each(Object.keys(contexteKinds))('has words for contextes of kind %s', (kind) => {
    expect(voice.knows(`fiche-page.part.contexte.${kind}`)).toBe(true);
  });

  it('tells apart what ESCO holds for essential, with its source', async () => {
    const metier = library.getMetier('boulanger');
    const [sourceId = ''] = metier.definition.sources;
    const escoLink = {
      label: 'boulanger/boulangère',
      evidence: 'label',
      title: 'Boulanger',
      competences: [{ label: 'pétrir la pâte', kind: null }],
      sources: [sourceId],
    } as const;
    const deps = { library, voice, today: () => new Date('2026-11-22') };
    const reading: Reading = { titles: 'both', country: null, centreId: null };
    const page = createFichePage({ ...metier, escoLink }, reading, deps).body.text;
    expect(read(page, 'competences')).toMatch(
      /selon ESCO[\s\S]*boulanger\/boulangère[\s\S]*pétrir la pâte[\s\S]*#source-\d/,
    );
    expect(write('boulanger')).not.toContain('selon ESCO');
  });

  it.each<ContexteTravail['kind']>(['horaires', 'lieu', 'physique', 'relation', 'statut', 'public', 'structure'])(
    'has a name for contextes of the kind %s',
    (kind) => {
      expect(createSay(voice)(`fiche-page.part.contexte.${kind}`)).toMatch(/^[A-ZÉ]/);
    },
  );

  it('answers first what a job seeker asks first', () => {
    const text = write('boulanger');
    const brief = text.slice(text.indexOf('class="brief"'), text.indexOf('class="fiche-columns"'));
    for (const part of [
      /<dt>Où<\/dt><dd>Travail en magasin/,
      /<dt>Diplôme<\/dt><dd><p>CAP ou équivalent \(niveau 3\)<\/p>/,
      /<dt>Horaires<\/dt><dd>Travail de nuit, travail le week-end/,
      /<dt>Savoir-faire clés<\/dt><dd>Faire du pain et des viennoiseries, appliquer/,
      /2 formations connues de nous/,
    ]) {
      expect(brief).toMatch(part);
    }
    expect(write('aide-soignant')).toContain('la loi demande un diplôme, une carte ou une inscription');
  });

  it.each([
    ['FR', 'Belgique', /baccalauréat|bac professionnel/i],
    ['BE', 'France', /CISP/],
  ] as const)('read for %s, holds nothing tagged %s', (country, other, formation) => {
    const text = write('teleconseiller', { country });
    expect(text).not.toContain(`<span class="tag country">${other}</span>`);
    expect(read(text, 'formations')).toMatch(formation);
  });

  it('keeps both choices in the links to other fiches', () => {
    const text = write('teleconseiller', { country: 'BE', titles: 'feminine' });
    expect(text).toContain('href="/fiches/superviseur?titres=feminin&amp;pays=BE"');
    expect(text).toContain('href="/fiches/teleconseiller?titres=feminin"');
    expect(text).toContain('href="/fiches/teleconseiller?pays=BE"');
  });

  it('folds the 23 compétences of the référentiel by activité-clé, with their codes', () => {
    const text = read(write('teleconseiller'), 'competences');
    const folded = text.slice(text.indexOf('Le référentiel belge'));
    expect(folded.match(/<li><b>\d\d\.\d\d<\/b>/g)).toHaveLength(23);
    for (const label of library
      .getMetier('teleconseiller')
      .activites.slice(0, 3)
      .map((each) => each.label)) {
      expect(folded).toContain(`<h4>${label}</h4>`);
    }
  });

  it('folds what is old, but where there is nothing else', () => {
    const text = write('teleconseiller');
    expect(read(text, 'diplome')).toMatch(/<details><summary>Il y a longtemps\s: 4 points/);
    expect(read(text, 'duree')).toMatch(/<details open><summary>Il y a longtemps\s: 2 points/);
  });

  it('says of each near métier what it has in common', () => {
    const text = read(write('boulanger'), 'mobilite');
    expect(text).toMatch(/Pâtissi[^§]*En commun\s: appliquer les règles d’hygiène/);
  });

  it('says what no source tells, but not what a contexte tells', () => {
    const unknown = (metierId: string): string => {
      const text = write(metierId);
      return text.slice(text.indexOf('class="unknown"'), text.indexOf('id="sources"'));
    };
    expect(unknown('boulanger')).toContain('le salaire');
    expect(unknown('boulanger')).not.toContain('les horaires');
    expect(unknown('hote-accueil')).toContain('les horaires');
  });

  it('proposes the self-assessment where there is one', () => {
    expect(write('teleconseiller')).toContain('auto-évaluation');
    expect(write('boulanger')).not.toContain('auto-évaluation');
  });

  it('is below 100 kB for every métier, with each anchor once and each link to one', () => {
    for (const { metierId } of library.metiers) {
      const text = write(metierId);
      expect([metierId, Buffer.byteLength(text) < 100_000]).toEqual([metierId, true]);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});
