import { choiceKey, type Values } from '../../dialogs/message.ts';
import type { Constraint } from '../../guidance/evidence.ts';
import type { Manner } from '../../guidance/profile.ts';
import type { Obstacle, Reason } from '../../guidance/recommendation.ts';
import type { TraitKind } from '../../guidance/traits-of.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import type { Country, PartialDate, Source, SourceId } from '../../knowledge/source.ts';
import { createIsWorded } from '../is-worded.ts';
import { formatTitle, type Voice, type VoiceValues } from '../voice.ts';
import { wordDate, wordSources } from './word-sources.ts';

/** A trait that a person told of. */
interface Told {
  readonly kind: TraitKind;
  readonly code: string;
}

/** Puts the pieces of an exhibit into words for one person. */
export interface Wording {
  readonly manner: Manner;
  today(): Date;
  say(key: string, values?: Values): string;
  titleOf(metier: Metier): string;
  /** What a person tapped, in the words they read it in; the label of the knowledge where there are none. */
  trait(trait: Told): string;
  /** Why a métier fits. */
  reason(reason: Reason): string;
  /** Why it may not fit. */
  reasonAgainst(reason: Reason): string;
  obstacle(obstacle: Obstacle): string;
  /** What a person wants or refuses; empty where it says nothing of them. */
  constraint(constraint: Constraint): readonly string[];
  /** « Source : Le Forem, « Découvrir un métier » (date inconnue). » */
  sources(sourceIds: readonly SourceId[]): string;
  /** The same without titles, where several cards stand together: the fiche has the rest. */
  sourcesInShort(sourceIds: readonly SourceId[]): string;
  /** A statement, with its country where the person's is unknown, and its date where it is older than its source. */
  fact(fact: Fact, country?: Country | null): string;
  date(date: PartialDate | null): string;
  country(country: Country): string;
  /** A level in the words of a country, the person's own unless another is given: a French diploma has no Belgian name. */
  level(level: number, country?: Country | null): string;
}

/** The words for one person, on the day that `today` tells. */
export function createWording(voice: Voice, library: Library, manner: Manner, today: () => Date): Wording {
  const titleOf = (metier: Metier): string => formatTitle(metier.label, manner);
  const isWorded = createIsWorded(voice);
  const trait = ({ kind, code }: Told): string =>
    kind !== 'competence' && isWorded({ kind, code })
      ? voice.say(choiceKey({ kind, code }), manner)
      : labelTrait({ kind, code }, library);
  const say: Wording['say'] = (key, values = {}) => voice.say(key, manner, spellTraits(values, trait));
  const words = { say, library, titleOf, trait };
  const date = (value: PartialDate | null): string => wordDate(value, say);
  const find = (sourceIds: readonly SourceId[]): readonly Source[] =>
    [...new Set(sourceIds)].map((sourceId) => library.getSource(sourceId));
  return {
    manner,
    today,
    say,
    titleOf,
    trait,
    date,
    reason: (reason) => wordReason(reason, 'reasons.for', words),
    reasonAgainst: (reason) => wordReason(reason, 'reasons.against', words),
    obstacle: (obstacle) => {
      switch (obstacle.kind) {
        case 'refusal':
          return say('reasons.obstacle.refusal', { contexte: library.getContexte(obstacle.code).label });
        case 'level':
          return say('reasons.obstacle.level', { level: say(`levels.level-${obstacle.level}`) });
        case 'licence': {
          const licences = alternatives.format(obstacle.licences.map((each) => say(`licences.${each}`)));
          return say(obstacle.isRequired ? 'reasons.obstacle.licence' : 'reasons.obstacle.licence-maybe', { licences });
        }
        case 'regulated':
          return say('reasons.obstacle.regulated');
        case 'long-studies':
          return say('reasons.obstacle.long-studies');
      }
    },
    constraint: (constraint) => wordConstraint(constraint, words),
    sources: (sourceIds) => wordSources(find(sourceIds), 'whole', say, today()),
    sourcesInShort: (sourceIds) => wordSources(find(sourceIds), 'short', say, today()),
    fact: (fact, country = manner.country) => {
      const labelled = fact.country !== null && fact.country !== country;
      const text = labelled
        ? say('sources.of-country', { country: say(`countries.${fact.country}`), text: fact.text })
        : fact.text;
      return fact.validAt === null ? text : say('sources.dated', { text, date: date(fact.validAt) });
    },
    country: (country) => say(`countries.${country}`),
    level: (level, country = manner.country) => voice.say(`levels.level-${level}`, { ...manner, country }),
  };
}

const alternatives = new Intl.ListFormat('fr', { type: 'disjunction' });

function wordConstraint(constraint: Constraint, { say, trait }: Words): readonly string[] {
  switch (constraint.kind) {
    case 'refusal':
      return [trait({ kind: 'contexte', code: constraint.code })];
    case 'level':
      return [say(`levels.level-${constraint.level}`)];
    case 'licence':
      return constraint.held.length === 0
        ? [say('licences.none')]
        : constraint.held.map((each) => say(`licences.${each}`));
    case 'not-regulated':
      return [say('reasons.regulated')];
    case 'short-studies':
      return [say('reasons.long-studies')];
    case 'more-of':
      return [];
  }
}

/** Traits in the words in which people tap them. */
function spellTraits(values: Values, trait: Wording['trait']): VoiceValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && 'code' in value ? trait(value) : value,
    ]),
  );
}

function labelTrait({ kind, code }: Told, library: Library): string {
  switch (kind) {
    case 'competence':
      return library.getCompetence(code).label;
    case 'macro-competence':
      return library.getMacroCompetence(code).label;
    case 'centre-interet':
      return library.getCentreInteret(code).label;
    case 'contexte':
      return library.getContexte(code).label;
  }
}

interface Words extends Pick<Wording, 'say' | 'titleOf' | 'trait'> {
  readonly library: Library;
}

function wordReason(
  reason: Reason,
  prefix: 'reasons.for' | 'reasons.against',
  { say, library, titleOf, trait }: Words,
): string {
  switch (reason.kind) {
    case 'named':
    case 'told':
      return say(`${prefix}.${reason.kind}`, { words: reason.words.map((words) => say('reasons.quote', { words })) });
    case 'competence':
    case 'macro-competence':
    case 'centre-interet':
    case 'contexte':
      return say(`${prefix}.${reason.kind}`, { trait: trait(reason) });
    case 'near':
      return say(`${prefix}.near`, { metier: titleOf(library.getMetier(reason.metierId)) });
    case 'metier':
      return say(`${prefix}.metier`);
  }
}
