import type { Formation } from '../formation.ts';
import type { RncpContent } from '../import/rncp/import-rncp.ts';
import type { Rome } from '../import/rome/rome.ts';
import type { Located, Records } from '../load/records.ts';
import type { MetierId } from '../metier.ts';
import { type CertificationLink, registeredOn } from '../registration.ts';
import type { Source } from '../source.ts';
import { formationIdOf, toFormation } from './certification-formation.ts';
import { createSuccession } from './find-successors.ts';
import { openLicence } from './licences.ts';
import { createLinking, type LinkableMetier } from './link-certifications.ts';
import type { MergeContext, Merger } from './merger.ts';

/**
 * Adds the certifications of the French register: those in force that have to do with a métier, and those that led to
 * one and have ended. Their codes are of ROME 3: without the ROME beside, which tells what became of each, none is added.
 */
export const mergeRncp: Merger = (records, { content }, context) => {
  const { date, certifications } = parseRncp(content);
  const metiers = findLinkable(records, context);
  if (metiers.length === 0) {
    return { records, counts: { 'certifications left out, the ROME is not imported': certifications.length } };
  }
  const source = describeSource(date);
  const link = createLinking(metiers);
  const known = new Set(records.metiers.map(({ value }) => value.metierId));
  const findSuccessors = createSuccession(certifications);
  const all = certifications.map((certification) => {
    const links = link(certification).filter(({ metierId }) => known.has(metierId));
    const replacedBy = findSuccessors(certification.number);
    return toFormation(certification, { links, replacedBy, sourceId: source.sourceId, date });
  });
  const kept = all.filter((formation) => isWorthKeeping(formation, context.today)).sort(fromNarrowToWide);
  const locate = <Value>(value: Value): Located<Value> => ({ file: 'rncp.json', value });
  const { own, added } = join(records.formations, kept);
  return {
    records: {
      ...records,
      sources: [...records.sources, locate(source)],
      formations: [...own, ...added.map(locate)],
    },
    counts: countLinks(kept, all.length),
  };
};

/** Only the importer writes it. */
function parseRncp(content: unknown): RncpContent {
  return content as RncpContent;
}

/** Only the importer of the ROME writes it. */
function parseRome(content: unknown): Rome {
  return content as Rome;
}

function findLinkable({ metiers }: Records, { sources }: MergeContext): readonly LinkableMetier[] {
  const rome = sources.find(({ name }) => name === 'rome');
  if (rome === undefined) return [];
  const byCode = new Map(metiers.map(({ value }) => [value.romeCode, value]));
  return parseRome(rome.content).metiers.map((metier) => {
    const known = byCode.get(metier.romeCode);
    // A title that is itself regulated proves nothing of a diploma that bears it.
    const appellations = metier.appellations.filter(({ isRegulated }) => isRegulated !== true);
    return {
      // One that is not among the records still makes its group larger.
      metierId: known?.metierId ?? metier.romeCode,
      parentCode: metier.parentCode,
      titles: [metier.label, ...appellations.map(({ title }) => title)],
      isRegulated: known?.isRegulated === true ? true : metier.isRegulated,
    };
  });
}

function describeSource(date: string): Source {
  return {
    sourceId: 'rncp',
    title: 'Répertoire national des certifications professionnelles (RNCP) et répertoire spécifique (RS), export',
    shortTitle: 'RNCP',
    publisher: 'France compétences',
    date,
    ...openLicence,
    address: null,
    quality: 'official',
    caution: null,
  };
}

/** What has expired is told where it led, not wherever it had to do with something. */
function isWorthKeeping({ leadsTo, sameGroupAs, registration }: Formation, today: string): boolean {
  if (registration === null) return false;
  const isInForce = registeredOn(registration, today).isActive;
  return leadsTo.length + (isInForce ? sameGroupAs.length : 0) > 0;
}

/** A certification about one métier says more of it than one about fifty. */
function fromNarrowToWide(a: Formation, b: Formation): number {
  return breadthOf(a) - breadthOf(b) || a.label.localeCompare(b.label, 'fr');
}

function breadthOf({ leadsTo, sameGroupAs }: Formation): number {
  return leadsTo.length + sameGroupAs.length;
}

/** An authored formation of the same number stays, and learns what the register says. */
function join(
  authored: Records['formations'],
  registered: readonly Formation[],
): { readonly own: Records['formations']; readonly added: readonly Formation[] } {
  const byId = new Map(registered.map((formation) => [formation.formationId, formation]));
  const idOf = ({ rncpNumber }: Formation): string => formationIdOf((rncpNumber ?? '').replace(/^(?=\d)/, 'RNCP'));
  const known = new Set(authored.map(({ value }) => idOf(value)));
  const own = authored.map(({ file, value }) => {
    const found = byId.get(idOf(value));
    return found === undefined ? { file, value } : { file, value: learn(value, found) };
  });
  return { own, added: registered.filter(({ formationId }) => !known.has(formationId)) };
}

function learn(authored: Formation, { leadsTo, sameGroupAs, registration, level, sources }: Formation): Formation {
  const led = new Set<MetierId>([...authored.leadsTo, ...leadsTo]);
  return {
    ...authored,
    level: authored.level ?? level,
    leadsTo: [...led],
    sameGroupAs: sameGroupAs.filter((metierId) => !led.has(metierId)),
    registration,
    sources: [...new Set([...authored.sources, ...sources])],
  };
}

function countLinks(formations: readonly Formation[], all: number): Readonly<Record<string, number>> {
  const links = formations.flatMap(({ registration }) => registration?.links ?? []);
  const count = (kind: CertificationLink['evidence']['kind']): number =>
    links.filter(({ relation, evidence }) => relation === 'leads-to' && evidence.kind === kind).length;
  return {
    certifications: formations.length,
    'links said to lead, by title': count('title'),
    'links said to lead, the code has one métier': count('only-metier'),
    'links of the same group only': formations.reduce((sum, { sameGroupAs }) => sum + sameGroupAs.length, 0),
    'certifications left out, expired or of no known métier': all - formations.length,
  };
}
