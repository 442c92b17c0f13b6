import { z } from 'zod';
import { type Fact, rubriques } from '../fact.ts';
import type { Metier, Title } from '../metier.ts';
import {
  country,
  id,
  level,
  list,
  optional,
  optionalText,
  partialDate,
  riasec,
  romeCode,
  text,
  yesOrNo,
} from './fields.ts';
import { sourceIds } from './schemas.ts';

const genders = z.strictObject({ feminine: text, masculine: text }, { error: 'a text, or "feminine" and "masculine"' });

const title: z.ZodType<Title> = z.preprocess(
  (value) => (typeof value === 'string' ? { feminine: value, masculine: value } : value),
  genders,
);

const statement = { text, sources: sourceIds, validAt: optional(partialDate), country: optional(country) };

/** One métier as its file writes it. */
const writtenMetier = z.strictObject({
  metierId: id,
  romeCode: optional(romeCode),
  nearestRomeCode: optional(romeCode),
  foremCode: optionalText,
  escoUri: optionalText,
  label: title,
  appellations: list(title),
  definition: z.strictObject(statement, { error: 'a text and its sources' }),
  activites: list(z.strictObject({ label: text, competences: list(id), sources: sourceIds })),
  savoirs: list(id),
  savoirEtreList: list(id),
  contextes: list(id),
  centresInteret: list(id),
  riasec,
  mobilites: list(
    z.strictObject({
      to: id,
      kind: z.enum(['proche', 'evolution'], { error: 'proche or evolution' }),
      sources: sourceIds,
    }),
  ),
  isRegulated: optional(yesOrNo),
  usualLevel: optional(level),
  facts: list(
    z.strictObject({
      rubrique: z.enum(rubriques, { error: `one of ${rubriques.join(', ')}` }),
      ...statement,
    }),
  ),
});

export const metier: z.ZodType<Metier> = writtenMetier.transform(({ definition, facts, ...rest }) => {
  const [first, ...others] = numberFacts(rest.metierId, { rubrique: 'definition', ...definition }, facts);
  // Links to ESCO come with its import, never by hand.
  return { ...rest, escoLink: null, definition: first, facts: [first, ...others] };
});

/** Gives each fact an id by its place within its rubrique: `boulanger/acces-2`. */
function numberFacts(
  metierId: string,
  first: Omit<Fact, 'factId'>,
  others: readonly Omit<Fact, 'factId'>[],
): readonly [Fact, ...Fact[]] {
  const counts = new Map<string, number>();
  const number = (fact: Omit<Fact, 'factId'>): Fact => {
    const place = (counts.get(fact.rubrique) ?? 0) + 1;
    counts.set(fact.rubrique, place);
    return { factId: `${metierId}/${fact.rubrique}-${place}`, ...fact };
  };
  return [number(first), ...others.map(number)];
}
