import { foldText } from '../../knowledge/fold-text.ts';
import { type Language, LITTLE, SHARED, TRADES, UNTOLD } from './learner-words.ts';

const foreignWords: ReadonlyMap<Language | 'unknown', ReadonlySet<string>> = new Map([
  ...(['en', 'es', 'nl', 'de', 'it', 'pt', 'ar', 'tr'] as const).map((language) => {
    const tables = `${LITTLE[language] ?? ''}\n${TRADES[language] ?? ''}`;
    const typed = tables.split('\n').flatMap((line) => line.split('=')[1]?.split(/[ _]/) ?? []);
    return [language, new Set(typed.map(fold).filter((word) => word !== ''))] as const;
  }),
  ['unknown', new Set(UNTOLD.split(' '))] as const,
]);
const allForeign = new Set([...foreignWords.values()].flatMap((words) => [...words]));

/** Little words that only French has: one of them makes a message French. */
const FRENCH =
  /^(je|j|jai|chui|jcherche|tu|il|elle|nous|vous|ils|les|des|du|au|aux|une|est|suis|et|ou|pas|mon|ma|mes|votre|pour|dans|avec|sur|qui|quoi|ce|c|cest|travail|metier|metiers|bonjour|merci|un|le|veux|cherche|chez|comme|etre|faire|tres)$/;

/** Whether a message is clearly in another language than French; « web developer » is only a métier. */
export function isOtherLanguage(words: string): boolean {
  return findLanguage(words) !== undefined;
}

/** The language of a message that is clearly not French. */
export function findLanguage(words: string): Language | 'unknown' | undefined {
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = words.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length - latin.length > latin.length) return findByScript(words);

  const said = fold(words)
    .split(/[^a-z0-9]+/)
    .filter((word) => /[a-z]/.test(word));
  if (/[¿¡]/.test(words)) return 'es';
  if (said.some((word) => FRENCH.test(word) && !allForeign.has(word))) return undefined;
  const foreign = said.filter((word) => allForeign.has(word));
  const clear = foreign.filter((word) => !SHARED.has(word));
  if (clear.length < 2 || foreign.length * 2 < said.length) return undefined;
  const counted = [...foreignWords].map(([language, known]) => ({
    language,
    count: foreign.filter((word) => known.has(word)).length,
  }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).language;
}

function findByScript(words: string): Language | 'unknown' {
  if (/\p{Script=Arabic}/u.test(words)) return 'ar';
  if (!/\p{Script=Cyrillic}/u.test(words)) return 'unknown';
  return /[іїєґ]|шукаю|працю/i.test(words) ? 'uk' : 'ru';
}

function fold(words: string): string {
  return foldText(words).replace(/ı/g, 'i');
}
