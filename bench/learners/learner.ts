import { readFileSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What a learner of French writes, and what whoever understands it makes of it. */
export interface Learner {
  readonly say: string;
  /** One of them stands among the first pistes. */
  readonly metiers?: readonly string[] | undefined;
  /** The answer is about this rubrique. */
  readonly topic?: string | undefined;
  /** Told in this language too. */
  readonly language?: string | undefined;
  /** The European level of studies that is understood. */
  readonly level?: number | undefined;
  /** A wish for work and no more, or for another wording, or for a person. */
  readonly asks?: 'wish' | 'simpler' | 'human' | undefined;
}

const learners = z.array(
  z.strictObject({
    say: z.string(),
    metiers: z.array(z.string()).optional(),
    topic: z.string().optional(),
    language: z.string().optional(),
    level: z.number().optional(),
    asks: z.enum(['wish', 'simpler', 'human']).optional(),
  }),
);

/** The sentences of a file; throws on one that is none. */
export function readLearners(file: string): readonly Learner[] {
  return learners.parse(load(readFileSync(file, 'utf8')));
}

/** How the pistes are counted: what a person sees without another tap. */
const mostPistes = 5;

/** What of the expected is missing in the answer to a first message; empty where it was understood. */
export function findMisses(learner: Learner, answers: readonly Partial<Activity>[]): readonly string[] {
  const text = answers.map((answer) => answer.text ?? '').join('\n');
  const named = answers.map(({ channelData }) => channelData?.pistes).find(Array.isArray) ?? [];
  const { metiers, topic, language, level, asks } = learner;
  const rated = JSON.stringify(answers.map(({ attachments }) => attachments ?? []));
  // A word of several trades is understood where it is asked which of them is meant.
  const isAskedBack = text.includes('se dit dans plusieurs métiers');
  // So is a question that no source answers, where that is said.
  const isUntold = topic === 'salaire' && text.includes('ne disent rien du salaire');
  return [
    ...(isAskedBack || metiers === undefined || metiers.some((each) => named.slice(0, mostPistes).includes(each))
      ? []
      : ['métier']),
    ...(topic === undefined || isUntold || new RegExp(`"answer [^"]* ${topic}"`).test(rated) ? [] : ['topic']),
    ...(language === undefined || text.includes(signs[language] ?? '?') ? [] : ['language']),
    ...(level === undefined || /C’est noté|Merci de me le dire/.test(text) ? [] : ['level']),
    ...(asks === undefined || asked[asks].test(text) ? [] : [asks]),
  ];
}

/** Words of the sentence in each language. */
const signs: Readonly<Record<string, string>> = {
  en: 'I only understand French',
  nl: 'alleen Frans',
  es: 'Solo entiendo francés',
  pt: 'Só entendo francês',
  ar: 'الفرنسية',
  tr: 'Fransızca',
  uk: 'французьк',
};

const asked: Readonly<Record<NonNullable<Learner['asks']>, RegExp>> = {
  wish: /pas à pas/,
  simpler: /plus simple/i,
  human: /joindre|personne/i,
};
