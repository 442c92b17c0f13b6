import type { Rubrique } from '../../fact.ts';
import { foldText } from '../../fold-text.ts';
import type { Metier, Title } from '../../metier.ts';

/**
 * An authored métier with what the ROME adds to it. The authored texts, facts, interests and its name stay; the ROME
 * brings names, compétences, contextes and métiers next to it, and facts only where nothing is authored.
 */
export function joinAuthored(authored: Metier, rome: Metier): Metier {
  return {
    ...authored,
    appellations: joinTitles(authored, [rome.label, ...rome.appellations]),
    activites: [...authored.activites, ...rome.activites],
    savoirs: union(authored.savoirs, rome.savoirs),
    savoirEtreList: union(authored.savoirEtreList, rome.savoirEtreList),
    contextes: union(authored.contextes, rome.contextes),
    centresInteret: authored.centresInteret.length > 0 ? authored.centresInteret : rome.centresInteret,
    mobilites: [
      ...authored.mobilites,
      ...rome.mobilites.filter(({ to }) => authored.mobilites.every((own) => own.to !== to)),
    ],
    isRegulated: authored.isRegulated ?? rome.isRegulated,
    facts: joinFacts(authored, rome),
  };
}

function joinTitles({ label, appellations }: Metier, added: readonly Title[]): readonly Title[] {
  const known = new Set(
    [label, ...appellations].flatMap(({ feminine, masculine }) => [foldText(feminine), foldText(masculine)]),
  );
  const isNew = ({ feminine, masculine }: Title): boolean =>
    !known.has(foldText(feminine)) && !known.has(foldText(masculine));
  return [...appellations, ...added.filter(isNew)];
}

/** How one gets into a métier is told once: two ways of saying it would read as two conditions. */
function joinFacts(authored: Metier, rome: Metier): Metier['facts'] {
  const told = new Set<Rubrique>(authored.facts.map(({ rubrique }) => (rubrique === 'diplome' ? 'acces' : rubrique)));
  return [
    ...authored.facts,
    ...rome.facts
      .filter(({ rubrique }) => !told.has(rubrique))
      .map((fact) => ({ ...fact, factId: fact.factId.replace(/^.*\//, `${authored.metierId}/`) })),
  ];
}

function union(own: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...own, ...added])];
}
