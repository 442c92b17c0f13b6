import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KnowledgeError, loadLibrary } from '../../knowledge/load.ts';

const fixture = join(import.meta.dirname, '../fixtures/library');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await cp(fixture, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('loadLibrary', () => {
  it('gives every record with what is absent as null or empty', async () => {
    const library = await loadLibrary(folder);
    expect(library.metiers).toHaveLength(12);
    expect(library.getMetier('superviseur')).toMatchObject({
      romeCode: null,
      nearestRomeCode: 'D1408',
      escoUri: null,
      isRegulated: null,
      usualLevel: null,
      savoirs: [],
      mobilites: [],
    });
    expect(library.findFormation('cap-boulanger')).toMatchObject({
      rncpNumber: '37537',
      price: null,
      sessions: [{ start: '2026-09-01', end: null, isFull: false }],
      validAt: '2025',
    });
  });

  it('writes a title of one form in both genders', async () => {
    const { appellations } = (await loadLibrary(folder)).getMetier('agent-securite');
    expect(appellations[0]).toEqual({ feminine: 'Vigile', masculine: 'Vigile' });
  });

  it('numbers facts by rubrique, the definition first', async () => {
    const { facts, definition } = (await loadLibrary(folder)).getMetier('boulanger');
    expect(facts.map(({ factId }) => factId)).toEqual([
      'boulanger/definition-1',
      'boulanger/acces-1',
      'boulanger/acces-2',
      'boulanger/horaires-1',
    ]);
    expect(facts[0]).toBe(definition);
  });

  it('lets the lexique of the whole ROME lead to métiers that are not there', async () => {
    await mkdir(join(folder, 'lexique/rome'));
    await writeFile(join(folder, 'lexique/rome/mots.yaml'), '- { said: étoiles, means: astronaute }\n');
    const { search } = await loadLibrary(folder);
    expect(search.findMetiers('étoiles')).toEqual([]);
  });

  it('lists formations of access first', async () => {
    const library = await loadLibrary(folder);
    expect(library.findFormationsTo('superviseur').map(({ formationId }) => formationId)).toEqual([
      'tp-conseiller',
      'be-superviseur',
    ]);
    expect(library.findFormationsTo('serveur')).toEqual([]);
  });

  it('freezes everything', async () => {
    const library = await loadLibrary(folder);
    const { label, facts, activites } = library.getMetier('boulanger');
    for (const part of [library, library.metiers, label, facts, facts[0], activites[0]?.competences]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('throws on an unknown id where one must exist', async () => {
    const library = await loadLibrary(folder);
    expect(() => library.getMetier('astronaute')).toThrow('Unknown métier: "astronaute".');
    expect(library.findMetier('astronaute')).toBeUndefined();
  });

  it.each([
    [
      'metiers/boulanger.yaml',
      'D1102',
      'D110',
      ', romeCode: is "D110", expected a letter and four digits such as "D1102".',
    ],
    ['metiers/boulanger.yaml', 'romeCode: D1102', '', ', romeCode: is missing, expected it or a nearestRomeCode.'],
    [
      'metiers/boulanger.yaml',
      'D1102',
      'D1102\nnearestRomeCode: D1104',
      ', nearestRomeCode: is "D1104", expected none beside a romeCode.',
    ],
    [
      'metiers/patissier.yaml',
      'D1104',
      'D1102',
      ', romeCode: is "D1102", expected another: metiers/boulanger.yaml has it.',
    ],
    [
      'metiers/boulanger.yaml',
      'metierId: boulanger',
      'metierId: boulangere',
      ', metierId: is "boulangere", expected the name of its file.',
    ],
    [
      'metiers/boulanger.yaml',
      'riasec: RC',
      'riasec: RZ',
      ', riasec: is "RZ", expected one to three different letters of RIASEC.',
    ],
    [
      'metiers/boulanger.yaml',
      'riasec: RC',
      'riasec: RC\nsalary: 2000',
      ', salary: is not a field that is known here; look at its spelling.',
    ],
    [
      'metiers/boulanger.yaml',
      'riasec: RC',
      'riasec: RC\nusualLevel: CAP',
      ', usualLevel: is "CAP", expected a European level, 1 to 8.',
    ],
    [
      'metiers/boulanger.yaml',
      'riasec: RC',
      'riasec: RC\nisRegulated: peut-être',
      ', isRegulated: is "peut-être", expected true or false.',
    ],
    [
      'metiers/boulanger.yaml',
      '[faire-pain]',
      '[faire-du-pin]',
      ', activites 1.competences: is "faire-du-pin", expected a code of competences/.',
    ],
    [
      'metiers/boulanger.yaml',
      '[faire-pain]',
      '[patience]',
      ', activites 1 « Fabriquer le pain »: names "patience", a savoir-etre, expected a savoir-faire.',
    ],
    ['metiers/boulanger.yaml', 'travail-de-nuit', 'nuit', ', contextes: is "nuit", expected a code of contextes.yaml.'],
    [
      'metiers/boulanger.yaml',
      'to: patissier',
      'to: patisier',
      ', mobilites 1.to: is "patisier", expected a metierId of metiers/.',
    ],
    [
      'metiers/boulanger.yaml',
      'rubrique: horaires',
      'rubrique: horaire',
      ', facts 3.rubrique: is "horaire", expected one of definition, ',
    ],
    [
      'metiers/boulanger.yaml',
      "alternance.', sources: [rome]",
      "alternance.', sources: []",
      ', facts 2.sources: is [], expected at least one sourceId of sources.yaml.',
    ],
    [
      'metiers/boulanger.yaml',
      "alternance.', sources: [rome]",
      "alternance.', sources: [romme]",
      ', acces-2: is "romme", expected a sourceId of sources.yaml.',
    ],
    ['metiers/boulanger.yaml', 'country: FR', 'country: CH', ', facts 2.country: is "CH", expected FR or BE.'],
    ['metiers/boulanger.yaml', 'riasec: RC', 'riasec: [', ': line '],
    [
      'metiers/boulanger.yaml',
      'riasec: RC',
      'riasec: RC\nriasec: RC',
      ': line 14: is not YAML: duplicated mapping key.',
    ],
    [
      'competences/metiers.yaml',
      'macroCompetence: conduire',
      'macroCompetence: piloter',
      ', conduire-bus, macroCompetence: is "piloter", expected an id of macro-competences.yaml.',
    ],
    [
      'competences/metiers.yaml',
      'code: hygiene',
      'code: patience',
      ', code: is "patience", expected another: competences/metiers.yaml has it.',
    ],
    [
      'competences/metiers.yaml',
      'code: hygiene',
      'code: Hygiène',
      ', Hygiène, code: is "Hygiène", expected an id of small letters',
    ],
    [
      'formations/metiers.yaml',
      'leadsTo: [boulanger]',
      'leadsTo: []',
      ', cap-boulanger, leadsTo: is [], expected at least one metierId: a formation leads somewhere.',
    ],
    [
      'formations/metiers.yaml',
      'leadsTo: [boulanger]',
      'leadsTo: [astronaute]',
      ', cap-boulanger, leadsTo: is "astronaute", expected a metierId of metiers/.',
    ],
    [
      'formations/metiers.yaml',
      'validAt: 2025',
      'validAt: 2025-13',
      ', cap-boulanger, validAt: is "2025-13", expected a date such as 2025, 2025-04, 2025-04-30 or ~2007.',
    ],
    [
      'sources.yaml',
      'quality: official',
      'quality: good',
      ', rome, quality: is "good", expected official, sector or commercial.',
    ],
    ['sources.yaml', '- { sourceId: rome', '{ sourceId: rome', ': line '],
    [
      'emergency.yaml',
      'sources: [rome]',
      'sources: [roma]',
      ', FR, sources: is "roma", expected a sourceId of sources.yaml.',
    ],
    ['centres.yaml', "'#1b4b82'", 'blue', ', demo, colours.primary: is "blue", expected a colour such as "#1b4b82".'],
    [
      'lexique/mots.yaml',
      'means: cuisinier',
      'mean: cuisinier',
      ', faire à manger, means: is missing, expected a text',
    ],
    [
      'lexique/mots.yaml',
      'means: cuisinier',
      'means: astronaute',
      ', faire à manger, means: is "astronaute", expected words of a label or appellation.',
    ],
    [
      'lexique/mots.yaml',
      'means: cuisinier',
      'means: cuisinier, otherwise: astronaute',
      ', faire à manger, otherwise: is "astronaute", expected words of a label or appellation.',
    ],
  ])('refuses %s with %j written %j', async (file, right, wrong, problem) => {
    await replaceIn(file, right, wrong);
    const problems = await findProblems();
    expect(problems.join('\n')).toContain(`${folder}/${file}${problem}`);
  });

  it('refuses a known question that leads to no fact', async () => {
    await mkdir(join(folder, 'questions'));
    await writeFile(
      join(folder, 'questions/mots.yaml'),
      '- { asked: [à quelle heure], facts: [boulanger/horaires-9] }\n- { asked: [], rubrique: prix }\n',
    );
    const problems = (await findProblems()).join('\n');
    expect(problems).toContain('« à quelle heure », facts: is "boulanger/horaires-9", expected a factId');
    expect(problems).toContain('record 2, asked: is [], expected at least one way to ask');
    expect(problems).toContain('record 2, rubrique: is "prix", expected one of definition');
  });

  it('lists every problem at once, and no link to a record that is itself told', async () => {
    await replaceIn('metiers/patissier.yaml', 'riasec: RA', 'riasec: X');
    await replaceIn('metiers/serveur.yaml', 'G1803', 'G18');
    await replaceIn('formations/metiers.yaml', 'leadsTo: [boulanger]', 'leadsTo: [astronaute]');
    expect((await findProblems()).map((problem) => problem.slice(folder.length + 1).split(':')[0])).toEqual([
      'metiers/patissier.yaml, riasec',
      'metiers/serveur.yaml, romeCode',
      'formations/metiers.yaml, cap-boulanger, leadsTo',
    ]);
  });

  it('refuses a file at a place it does not know', async () => {
    await writeFile(join(folder, 'notes.yaml'), '- a');
    expect(await findProblems()).toEqual([
      `${folder}/notes.yaml: is at no place where knowledge is kept, expected such as metiers/boulanger.yaml.`,
    ]);
  });

  it('refuses a métier in a file of another name', async () => {
    await rename(join(folder, 'metiers/serveur.yaml'), join(folder, 'metiers/serveuse.yaml'));
    expect(await findProblems()).toEqual([
      `${folder}/metiers/serveuse.yaml, metierId: is "serveur", expected the name of its file.`,
    ]);
  });

  it('refuses a folder that is not there', async () => {
    await expect(loadLibrary('nowhere')).rejects.toThrow(
      'nowhere: cannot be read, expected the folder of the knowledge.',
    );
  });

  describe('with a cache', () => {
    it('gives the same from the cache as from the files', async () => {
      const cacheFile = join(folder, '.cache/knowledge.json');
      const first = await loadLibrary(folder, { cacheFile });
      const second = await loadLibrary(folder, { cacheFile });
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      expect(Object.isFrozen(second.metiers[0]?.facts[0])).toBe(true);
    });

    it('reads a changed file again', async () => {
      const cacheFile = join(folder, '.cache/knowledge.json');
      await loadLibrary(folder, { cacheFile });
      await replaceIn('metiers/boulanger.yaml', 'D1102', 'D110');
      await expect(loadLibrary(folder, { cacheFile })).rejects.toThrow('romeCode: is "D110"');
    });

    it('reads the files where the cache is broken or its folder cannot be written', async () => {
      const cacheFile = join(folder, 'broken.json');
      await writeFile(cacheFile, '{');
      expect((await loadLibrary(folder, { cacheFile })).metiers).toHaveLength(12);
      const unwritable = join(folder, 'sources.yaml', 'knowledge.json');
      expect((await loadLibrary(folder, { cacheFile: unwritable })).metiers).toHaveLength(12);
    });
  });
});

async function replaceIn(file: string, right: string, wrong: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(right)) throw new Error(`${file} holds no ${right}`);
  await writeFile(path, text.replace(right, wrong));
}

async function findProblems(): Promise<readonly string[]> {
  try {
    await loadLibrary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems;
  }
}
