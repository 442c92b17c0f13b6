import { choiceKey } from '../../dialogs/message.ts';
import type { Manner } from '../../guidance/profile.ts';
import type { Obstacle, Reason } from '../../guidance/recommendation.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import type { Country, PartialDate, Source, SourceId } from '../../knowledge/source.ts';
import { formatTitle, type Voice } from '../voice.ts';
import { wordDate, wordSources } from './word-sources.ts';

/** Puts the pieces of an exhibit into words for one person. */
export interface Wording {
  readonly manner: Manner;
  today(): Date;
  say(key: string, values?: Parameters<Voice['say']>[2]): string;
  titleOf(metier: Metier): string;
  /** A family of compétences in people’s words; in the trade’s where there are none. */
  family(code: string): string;
  /** Why a métier fits. */
  reason(reason: Reason): string;
  /** Why it may not fit. */
  reasonAgainst(reason: Reason): string;
  obstacle(obstacle: Obstacle): string;
  /** « Source : Le Forem, « Découvrir un métier » (date inconnue). » */
  sources(sourceIds: readonly SourceId[]): string;
  /** The same without titles, where several cards stand together: the fiche has the rest. */
  sourcesInShort(sourceIds: readonly SourceId[]): string;
  /** A statement, with its country where the person's is unknown, and its date where it is older than its source. */
  fact(fact: Fact, country?: Country | null): string;
  date(date: PartialDate | null): string;
  country(country: Country): string;
}

/** The words for one person, on the day that `today` tells. */
export function createWording(voice: Voice, library: Library, manner: Manner, today: () => Date): Wording {
  const say: Wording['say'] = (key, values) => voice.say(key, manner, values);
  const titleOf = (metier: Metier): string => formatTitle(metier.label, manner);
  const family = (code: string): string => {
    const key = choiceKey({ kind: 'macro-competence', code });
    return voice.knows(key) ? say(key) : library.getMacroCompetence(code).label;
  };
  const date = (value: PartialDate | null): string => wordDate(value, say);
  const find = (sourceIds: readonly SourceId[]): readonly Source[] =>
    [...new Set(sourceIds)].map((sourceId) => library.getSource(sourceId));
  return {
    manner,
    today,
    say,
    titleOf,
    date,
    family,
    reason: (reason) => wordReason(reason, 'reasons.for', { say, titleOf, family }, library),
    reasonAgainst: (reason) => wordReason(reason, 'reasons.against', { say, titleOf, family }, library),
    obstacle: (obstacle) => {
      if (obstacle.kind === 'refusal') {
        return say('reasons.obstacle.refusal', { contexte: library.getContexte(obstacle.code).label });
      }
      if (obstacle.kind === 'level')
        return say('reasons.obstacle.level', { level: say(`levels.level-${obstacle.level}`) });
      return say('reasons.obstacle.regulated');
    },
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
  };
}

function wordReason(
  reason: Reason,
  prefix: 'reasons.for' | 'reasons.against',
  { say, titleOf, family }: Pick<Wording, 'say' | 'titleOf' | 'family'>,
  library: Library,
): string {
  switch (reason.kind) {
    case 'named':
    case 'told':
      return say(`${prefix}.${reason.kind}`, { words: reason.words.map((words) => say('reasons.quote', { words })) });
    case 'competence':
      return say(`${prefix}.competence`, { competence: library.getCompetence(reason.code).label });
    case 'macro-competence':
      return say(`${prefix}.competence`, { competence: family(reason.code) });
    case 'centre-interet':
      return say(`${prefix}.centre-interet`, { interest: library.getCentreInteret(reason.code).label });
    case 'contexte':
      return say(`${prefix}.contexte`, { contexte: library.getContexte(reason.code).label });
    case 'near':
      return say(`${prefix}.near`, { metier: titleOf(library.getMetier(reason.metierId)) });
    case 'metier':
      return say(`${prefix}.metier`);
  }
}
