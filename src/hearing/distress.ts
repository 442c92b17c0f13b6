import { once } from '../../knowledge/once.ts';
import { asSaid, rememberFew } from '../../knowledge/remember.ts';
import { hearSimpler } from './about-words.ts';
import { DANGER_SIGNS } from './danger-signs.ts';
import { readDistressWords } from './distress-reading.ts';
import { DESPAIR_SIGNS } from './distress-signs.ts';
import { loadDistressWeights, makeDistressVoice } from './distress-voice.ts';
import { DISTRESS_WORDS } from './distress-words.ts';
import { hearForeignCry } from './foreign-cries.ts';
import { namesForeignTrade, readLearner } from './learner.ts';
import { isOtherLanguage } from './other-language.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainText } from './plain-words.ts';
import { hearSpeechAct } from './speech-act.ts';

const SIGNS = [...DESPAIR_SIGNS, ...DANGER_SIGNS].map(({ says, unless }) => ({
  says: phrasePattern(says, DISTRESS_WORDS),
  unless: unless === undefined ? undefined : phrasePattern(unless, DISTRESS_WORDS),
}));
/** Read when the first message comes, or right after the start. */
const getVoice = once(() => makeDistressVoice(loadDistressWeights()));

/** What a sign adds to the voice: a sign alone alarms unless the voice is sure of something harmless. */
const SIGN_WORTH = 3;
/** A message of so many words is weighed whole as well as by stretches. */
const SHORT_MESSAGE = 24;
/** Sentences are weighed by stretches of so many words, each overlapping half of the next. */
const STRETCH = 16;
const SHORTEST_SENTENCE = 3;

/** Who asks about a métier is seldom in danger: without a sign, the voice must then be very sure. */
const SURE_OF_A_QUESTION = 2.5;

/**
 * Whether the words tell of suicide, self-harm, violence suffered or danger, of the person or of somebody near. Two
 * voices are heard: signs written by hand and a trained weighing of words and ideas. When in doubt it says yes: an
 * emergency number too many does less harm than one too few.
 */
export function hearDistress(words: string): boolean {
  return recall(words);
}

/** « I want work »: the voice knows few words of other languages, most of them from cries for help. */
function isForeignWork(words: string): boolean {
  return isOtherLanguage(words) && namesForeignTrade(words);
}

/** What most people say, such as the words of a button, was heard before. */
const recall = rememberFew(asSaid, (words) => {
  if (hearForeignCry(words) !== undefined) return true;
  const { certainty, hasSign } = weighDistress(words);
  if (certainty <= 0) return false;
  if (hasSign || isForeignWork(words)) return hasSign;
  const isAsking = hearSpeechAct(words) === 'question' || hearSimpler(readLearner(words).french) === 'surely';
  return certainty > SURE_OF_A_QUESTION || !isAsking;
});

/** How surely the words tell of distress, above 0 surely enough, and whether a sign was among them. */
function weighDistress(words: string): { readonly certainty: number; readonly hasSign: boolean } {
  const sentences = words.split(/[.!?;…\n]+/).map(readDistressWords);
  const said = sentences.flat();
  if (said.length === 0) return { certainty: Number.NEGATIVE_INFINITY, hasSign: false };
  const voice = cutStretches(said, sentences).reduce((most, stretch) => Math.max(most, getVoice()(stretch)), -Infinity);
  const hasSign = showsSign(plainText(said));
  return { certainty: voice + (hasSign ? SIGN_WORTH : 0), hasSign };
}

function showsSign(text: string): boolean {
  return SIGNS.some(({ says, unless }) => says.test(text) && !(unless?.test(text) ?? false));
}

/** The stretches to weigh: a short message whole, and each sentence, so that no cry is lost in what surrounds it. */
function cutStretches(
  said: readonly string[],
  sentences: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const parts = sentences.filter((sentence) => sentence.length >= SHORTEST_SENTENCE).flatMap(cutLong);
  return said.length <= SHORT_MESSAGE ? [said, ...parts] : parts;
}

function cutLong(sentence: readonly string[]): readonly (readonly string[])[] {
  if (sentence.length <= STRETCH) return [sentence];
  const count = Math.ceil((sentence.length - STRETCH / 2) / (STRETCH / 2));
  return Array.from({ length: count }, (_, index) =>
    sentence.slice((index * STRETCH) / 2, ((index + 2) * STRETCH) / 2),
  );
}
