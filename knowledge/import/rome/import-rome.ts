import { text } from 'node:stream/consumers';
import { createTally, type ImportReport, type Tally } from '../import-report.ts';
import type { Importer } from '../imported-source.ts';
import { findFile, openSource } from '../open-source.ts';
import type { SourceFiles } from '../source-files.ts';
import { collectLinks, type Links } from './collect-links.ts';
import { collectReferences, type References } from './collect-references.ts';
import type { Rome, RomeMetier } from './rome.ts';
import { openTables } from './tables.ts';

/** Reads one version of the ROME, whichever, from a folder or a zip in the layout of its publisher. */
export const importRome: Importer = async (path, context) => {
  const source = await openSource(path);
  try {
    const tally = createTally();
    const tables = openTables(source, context, tally);
    const references = await collectReferences(tables, tally);
    const links = await collectLinks(tables, references, tally);
    const metiers = [...references.metiers.values()].map((metier) => joinMetier(metier, references, links, tally));
    const { macroCompetences, competences, savoirs, contextes, centresInteret } = references;
    const content: Rome = {
      date: await readDate(source),
      metiers,
      macroCompetences: [...macroCompetences.values()],
      competences: [...competences.values()],
      savoirs: [...savoirs.values()],
      contextes: [...contextes.values()],
      centresInteret: [...centresInteret.values()],
    };
    return { version: tables.version, report: report(content, tally), content };
  } finally {
    await source.close();
  }
};

function joinMetier(
  metier: Pick<RomeMetier, 'romeCode' | 'parentCode' | 'label' | 'isRegulated'>,
  { appellations, riasecs }: References,
  links: Links,
  tally: Tally,
): RomeMetier {
  const { romeCode } = metier;
  const riasec = riasecs.get(romeCode) ?? '';
  if (riasec === '') tally.leaveOut('métiers without RIASEC');
  const textsOf = (bloc: '3' | '4'): readonly string[] => {
    const sentences = links.texts.get(`${romeCode} ${bloc}`) ?? [];
    return sentences.toSorted((one, other) => one.place - other.place).map(({ sentence }) => sentence);
  };
  return {
    ...metier,
    appellations: appellations.get(romeCode) ?? [],
    definition: textsOf('3'),
    acces: textsOf('4'),
    riasec,
    savoirFaireList: links.savoirFaire.get(romeCode) ?? [],
    savoirEtreList: links.savoirEtre.get(romeCode) ?? [],
    savoirs: links.savoirs.get(romeCode) ?? [],
    contextes: links.contextes.get(romeCode) ?? [],
    mobilites: (links.mobilites.get(romeCode) ?? [])
      .toSorted((one, other) => one.place - other.place)
      .map(({ to }) => to),
    centresInteret: links.centresInteret.get(romeCode) ?? [],
    secteurs: links.secteurs.get(romeCode) ?? [],
  };
}

/** `Date de publication : 18/09/2025` of version.txt. */
async function readDate(source: SourceFiles): Promise<string | null> {
  const file = findFile(source, /^version\.txt$/);
  if (file === undefined) return null;
  const [, day, month, year] = /publication\s*:\s*(\d\d)\/(\d\d)\/(\d{4})/.exec(await text(await file.open())) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function report(rome: Rome, tally: Tally): ImportReport {
  const sum = (count: (metier: RomeMetier) => number): number => {
    return rome.metiers.reduce((total, metier) => total + count(metier), 0);
  };
  const isRegulated = (value: boolean | null) => rome.metiers.filter((metier) => metier.isRegulated === value).length;
  return tally.report({
    metiers: rome.metiers.length,
    appellations: sum(({ appellations }) => appellations.length),
    competences: rome.competences.length,
    macroCompetences: rome.macroCompetences.length,
    savoirs: rome.savoirs.length,
    contextes: rome.contextes.length,
    centresInteret: rome.centresInteret.length,
    linksToCentresInteret: sum(({ centresInteret }) => centresInteret.length),
    linksToCompetences: sum(({ savoirFaireList, savoirEtreList }) => savoirFaireList.length + savoirEtreList.length),
    linksToSavoirs: sum(({ savoirs }) => savoirs.length),
    linksToContextes: sum(({ contextes }) => contextes.length),
    mobilites: sum(({ mobilites }) => mobilites.length),
    sentences: sum(({ definition, acces }) => definition.length + acces.length),
    regulated: isRegulated(true),
    notRegulated: isRegulated(false),
    regulatedUnknown: isRegulated(null),
  });
}
