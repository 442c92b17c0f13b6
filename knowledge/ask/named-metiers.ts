import type { Metier, MetierId } from '../metier.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { analyse } from '../search/analyse.ts';

/** A métier said by one of its titles, and which words of the question said it. */
export interface NamedMetier {
  readonly metierId: MetierId;
  /** Titles that several métiers share name each of them. */
  readonly others: readonly MetierId[];
  readonly words: readonly string[];
  readonly at: number;
}

/** Finds titles said whole, in either gender and number, the longest first. */
export interface TitleScan {
  find(plain: string): readonly NamedMetier[];
  /** Métiers whose title begins with a word of the question: « chauffeur » alone may be several. */
  findBegun(plain: string): readonly MetierId[];
}

interface ScannedTitle {
  readonly forms: readonly string[];
  readonly metierId: MetierId;
  /** Said without what places it: « conseiller technique » for « conseiller technique à distance ». */
  readonly isShort: boolean;
}

/** Prepares the titles of all métiers, whole and, where they stay distinct, without their place of work. */
export function createTitleScan(metiers: readonly Metier[], prepare: Prepare = makeNow): TitleScan {
  const byFirst = prepare('ask.titles', () => groupTitles(metiers));
  return {
    find: (plain) => scan(plain, byFirst),
    findBegun: (plain) => findBegun(plain, byFirst),
  };
}

/** By their first word, the longest first. */
type TitlesByFirst = ReadonlyMap<string, readonly ScannedTitle[]>;

function groupTitles(metiers: readonly Metier[]): TitlesByFirst {
  const whole = metiers.flatMap((metier) => listTitles(metier).map((text) => toTitle(metier.metierId, text, false)));
  const taken = new Map(whole.map(({ forms, metierId }) => [forms.join(' '), metierId]));
  const short = metiers.flatMap((metier) =>
    listTitles(metier).flatMap((text) => {
      const cut = cutPlace(text);
      if (cut === undefined) return [];
      const title = toTitle(metier.metierId, cut, true);
      return title.forms.length === 0 || taken.has(title.forms.join(' ')) ? [] : [title];
    }),
  );
  const known = [...whole, ...short];
  const byFirst = Map.groupBy(uniqueTitles([...known, ...clip(known)]), ({ forms }) => forms[0] ?? '');
  for (const titles of byFirst.values()) titles.sort((a, b) => b.forms.length - a.forms.length);
  return byFirst;
}

/** « spécialiste omnicanal », « hôtesse bilingue »: the first word and a rare one that no other métier has together. */
function clip(titles: readonly ScannedTitle[]): readonly ScannedTitle[] {
  const holders = new Map<string, Set<MetierId>>();
  const hold = (said: string, metierId: MetierId): void => {
    holders.set(said, (holders.get(said) ?? new Set()).add(metierId));
  };
  for (const { metierId, forms } of titles) {
    for (const form of forms) hold(form, metierId);
    for (const form of forms.slice(1)) hold(`${forms[0]} ${form}`, metierId);
  }
  const countOf = (said: string): number => holders.get(said)?.size ?? 0;
  return titles.flatMap(({ metierId, forms: [first = '', ...later] }) =>
    later.length < 2
      ? []
      : later
          .filter((form) => countOf(form) <= mostHolders && countOf(`${first} ${form}`) === 1)
          .map((form): ScannedTitle => ({ metierId, isShort: true, forms: [first, form] })),
  );
}

/** A word that the titles of more métiers hold does not tell one. */
const mostHolders = 2;

/** Every title of a métier, in both genders. */
export function listTitles({ label, appellations }: Metier): readonly string[] {
  const labels = [label, ...appellations].flatMap(({ feminine, masculine }) => [feminine, masculine]);
  return [...new Set(labels)];
}

function toTitle(metierId: MetierId, text: string, isShort: boolean): ScannedTitle {
  return { metierId, isShort, forms: formsOf(text).map(({ form }) => form) };
}

function formsOf(text: string): readonly { readonly form: string; readonly word: string }[] {
  return analyse(text)
    .filter(({ significance }) => significance !== 'grammar')
    .map(({ form, word }) => ({ form, word }));
}

/** What places a title without making it another métier. */
const place =
  / (?:à distance|(?:en|de) centre d’appels?|(?:en|de) call center|call center|(?:en |de )?relation client|de service client|(?:en accessibilité )?de la relation client|en accessibilité de la relation client|client(?:èle)?|en (?:émission|réception) d’appels)$/u;

function cutPlace(text: string): string | undefined {
  const cut = text.replace(place, '');
  // One word alone (« conseiller », « agent ») names too many métiers, unless it is a word of its own.
  return cut === text || (!cut.includes(' ') && !ownWords.has(cut.toLowerCase())) ? undefined : cut;
}

const ownWords = new Set([
  'formateur',
  'formatrice',
  'superviseur',
  'superviseuse',
  'référent',
  'référente',
  'planificateur',
  'planificatrice',
]);

function uniqueTitles(titles: readonly ScannedTitle[]): readonly ScannedTitle[] {
  return [...new Map(titles.map((title) => [`${title.metierId} ${title.forms.join(' ')}`, title])).values()];
}

function findBegun(plain: string, byFirst: TitlesByFirst): readonly MetierId[] {
  const begun = analyse(plain)
    .filter(({ significance }) => significance === 'full')
    .flatMap(({ form }) => byFirst.get(form) ?? []);
  return [...new Set(begun.filter(({ isShort }) => !isShort).map(({ metierId }) => metierId))];
}

function scan(plain: string, byFirst: TitlesByFirst): readonly NamedMetier[] {
  const said = formsOf(plain);
  const found: NamedMetier[] = [];
  for (let at = 0; at < said.length; ) {
    const titles = byFirst.get(said[at]?.form ?? '') ?? [];
    const fitting = titles.filter(({ forms }) => forms.every((form, index) => said[at + index]?.form === form));
    const [longest] = fitting;
    if (longest === undefined) {
      at += 1;
      continue;
    }
    const { length } = longest.forms;
    const same = fitting.filter(({ forms, isShort }) => forms.length === length && isShort === longest.isShort);
    found.push({
      metierId: longest.metierId,
      others: [...new Set(same.map(({ metierId }) => metierId))].filter((metierId) => metierId !== longest.metierId),
      words: said.slice(at, at + length).map(({ word }) => word),
      at,
    });
    at += length;
  }
  return found;
}
