import { isOutdated } from '../../knowledge/is-outdated.ts';
import type { PartialDate, Source } from '../../knowledge/source.ts';
import { formatPartialDate, isAbout } from '../pages/format-date.ts';
import type { Say } from '../pages/page.ts';

/**
 * Who says it, when, and under which licence; then whether what is published to be used again is older than a year. Of
 * a source without a licence nothing is said of one. In short: without titles, where the fiche has the rest.
 */
export function wordSources(sources: readonly Source[], length: 'whole' | 'short', say: Say, today: Date): string {
  const shared = findShared(sources);
  const cited = sources.map((source) => cite(source, length, shared === null, say));
  const bare = say('sources.list', { count: cited.length, sources: cited.join(' ; ') });
  const list = shared === null ? bare : say('sources.under', { sources: bare, licence: shared });
  const day = today.toISOString().slice(0, 10);
  const old = sources.filter(({ licence, date }) => licence !== null && date !== null && isOutdated(date, day));
  if (old.length === 0) return list;
  if (old.length === sources.length) return say('sources.old', { sources: list });
  return say('sources.old-some', { sources: list, publishers: old.map(({ publisher }) => publisher) });
}

/** The one licence of all; null: one has none, or another. */
function findShared([first, ...others]: readonly Source[]): string | null {
  if (first === undefined) return null;
  return others.every(({ licence }) => licence === first.licence) ? first.licence : null;
}

function cite(
  { title, shortTitle, publisher, date, licence }: Source,
  length: 'whole' | 'short',
  tellsLicence: boolean,
  say: Say,
): string {
  const told = wordDate(date, say);
  const when = licence === null || !tellsLicence ? told : say('sources.licensed', { date: told, licence });
  if (length === 'whole') return say('sources.cite', { publisher, title, date: when });
  return shortTitle === null
    ? say('sources.cite-short', { publisher, date: when })
    : say('sources.cite-named', { publisher, title: shortTitle, date: when });
}

/** « 30 avril 2025 », « 2025 », « vers 2007 », or that it is not known. */
export function wordDate(date: PartialDate | null, say: Say): string {
  if (date === null) return say('sources.unknown-date');
  const text = formatPartialDate(date);
  return isAbout(date) ? say('sources.about-date', { date: text }) : text;
}
