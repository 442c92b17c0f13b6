import { z } from 'zod';
import { type Centre, type EmergencyNumbers, type Opening, type Timetable, weekdays } from '../centre.ts';
import type { CentreInteret, Competence, ContexteTravail } from '../competence.ts';
import { rubriques } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { KnownQuestion } from '../known-question.ts';
import type { Lexique, MacroCompetence } from '../lexique.ts';
import type { Source } from '../source.ts';
import {
  country,
  filledList,
  id,
  level,
  list,
  optional,
  optionalNumberText,
  optionalText,
  partialDate,
  riasec,
  text,
  yesOrNo,
} from './fields.ts';

export const sourceIds = filledList(id, 'at least one sourceId of sources.yaml');

export const source: z.ZodType<Source> = z.strictObject({
  sourceId: id,
  title: text,
  shortTitle: optionalText,
  publisher: text,
  date: optional(partialDate),
  licence: optionalText,
  licenceAddress: optionalText,
  address: optionalText,
  quality: z.enum(['official', 'sector', 'commercial'], { error: 'official, sector or commercial' }),
  caution: optionalText,
});

const kindHint = 'savoir-faire, savoir-etre or savoir';
export const competence: z.ZodType<Competence> = z.strictObject({
  code: id,
  label: text,
  kind: z.enum(['savoir-faire', 'savoir-etre', 'savoir'], { error: kindHint }),
  macroCompetence: id,
  riasec: optional(riasec),
  words: list(text),
  referentielCode: optionalText,
});

export const centreInteret: z.ZodType<CentreInteret> = z.strictObject({
  code: id,
  label: text,
  riasec,
  words: list(text),
});

const contexteHint = 'horaires, lieu, physique, relation or statut';
export const contexte: z.ZodType<ContexteTravail> = z.strictObject({
  code: id,
  label: text,
  kind: z.enum(['horaires', 'lieu', 'physique', 'relation', 'statut'], { error: contexteHint }),
  words: list(text),
});

export const macroCompetence: z.ZodType<MacroCompetence> = z.strictObject({ id, label: text });

export const lexique: z.ZodType<Lexique> = z.strictObject({
  said: text,
  means: text,
  otherwise: text.optional(),
  asked: text.optional(),
});

const factId = z
  .string({ error: 'a factId such as "boulanger/acces-2"' })
  .regex(/^[a-z0-9-]+\/[a-z-]+-\d+$/, 'a factId such as "boulanger/acces-2"');

export const knownQuestion: z.ZodType<KnownQuestion> = z.strictObject({
  asked: filledList(text, 'at least one way to ask'),
  facts: list(factId),
  rubrique: optional(z.enum(rubriques, { error: `one of ${rubriques.join(', ')}` })),
});

const session = z.strictObject({
  start: partialDate,
  end: optional(partialDate),
  isFull: yesOrNo.optional().transform((isFull) => isFull ?? false),
});

const writtenFormation = z.strictObject({
  formationId: id,
  centreId: optional(id),
  label: text,
  certification: optionalText,
  level: optional(level),
  rncpNumber: optionalNumberText,
  duration: optionalText,
  kind: z.enum(['acces', 'evolution', 'mobilite'], { error: 'acces, evolution or mobilite' }),
  prerequisites: optionalText,
  provider: optionalText,
  places: list(text),
  sessions: list(session),
  modality: optional(z.enum(['on-site', 'remote', 'mixed'], { error: 'on-site, remote or mixed' })),
  price: optionalText,
  financing: optionalText,
  link: optionalText,
  validUntil: optional(partialDate),
  country,
  leadsTo: filledList(id, 'at least one metierId: a formation leads somewhere'),
  sources: sourceIds,
  validAt: optional(partialDate),
});

/** Only a national register speaks of groups and registrations. */
export const formation: z.ZodType<Formation> = writtenFormation.transform((written) => ({
  ...written,
  sameGroupAs: [],
  registration: null,
}));

const colour = z.string({ error: 'a colour such as "#1b4b82"' }).regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#1b4b82"');
const openingHint = 'hours such as "09:00-12:30", the first before the last';
const opening: z.ZodType<Opening> = z
  .string({ error: openingHint })
  .regex(/^([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, openingHint)
  .transform(parseOpening)
  .refine(({ from, to }) => from < to, openingHint);

const timetable: z.ZodType<Timetable> = z.strictObject({
  zone: text.refine(isTimeZone, 'a time zone such as "Europe/Paris"'),
  week: z.partialRecord(z.enum(weekdays), filledList(opening, 'at least one opening; leave a closed day out'), {
    error: 'weekdays in English, each with its openings',
  }),
  closedDays: list(z.iso.date('a day such as 2026-12-24')),
});

function parseOpening(written: string): Opening {
  const [from = 0, to = 0] = written.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return 60 * hours + minutes;
  });
  return { from, to };
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const teamsHint =
  'the id of a tenant such as "12345678-90ab-4cde-8f01-234567890abc", or of a team such as "19:…@thread.tacv2"';
const teamsPlace = z
  .string({ error: teamsHint })
  .regex(/^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|19:[\w-]+@thread\.(tacv2|skype))$/i, teamsHint)
  .transform((written) => (written.startsWith('19:') ? written : written.toLowerCase()));

const lineHint = 'one line of at most 200 signs';
const line = text.max(200, lineHint).refine((value) => !/\p{Cc}/u.test(value), lineHint);

const originHint = 'the address of a site alone, such as "https://www.centre.example"';
const origin = z.string({ error: originHint }).refine(isOrigin, originHint);

/** A closing is never written: it is a deed. */
export const centre: z.ZodType<Centre> = z
  .strictObject({
    centreId: id.max(64, 'an id of at most 64 signs'),
    name: line,
    phone: line,
    email: line,
    address: line,
    country,
    hours: filledList(line, 'at least one line of hours'),
    timetable: optional(timetable),
    colours: z.strictObject({ primary: colour, onPrimary: colour }, { error: 'the colours "primary" and "onPrimary"' }),
    dataProtection: optional(line),
    origins: list(origin),
    teams: list(teamsPlace),
  })
  .transform((written) => ({ ...written, closing: null }));

/** As browsers send it: a scheme, a host, a port where it is not the usual one. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);
}

export const emergencyNumbers: z.ZodType<EmergencyNumbers> = z.strictObject({
  country,
  numbers: filledList(z.strictObject({ number: text, label: text }), 'at least one number'),
  sources: sourceIds,
  reviewed: partialDate,
});
