/** Where one is in the desk; the address tells it, so that « back » leads back. */
export type Place =
  | { readonly page: 'cases'; readonly caseId: string | null }
  | { readonly page: 'call-backs' | 'running' | 'questions' | 'figures' | 'replies' | 'accounts' | 'centres' | 'me' };

export type PageName = Place['page'];

const names: Readonly<Record<PageName, string>> = {
  cases: 'dossiers',
  'call-backs': 'rappels',
  running: 'en-cours',
  questions: 'questions',
  figures: 'chiffres',
  replies: 'reponses',
  accounts: 'comptes',
  centres: 'centres',
  me: 'mon-compte',
};

const otherPages: readonly Place[] = [
  { page: 'call-backs' },
  { page: 'running' },
  { page: 'questions' },
  { page: 'figures' },
  { page: 'replies' },
  { page: 'accounts' },
  { page: 'centres' },
  { page: 'me' },
];

export const home: Place = { page: 'cases', caseId: null };

/** The place that an address names after its « # »; home for anything else. */
export function parsePlace(hash: string): Place {
  const [name, caseId] = hash.replace(/^#/, '').split('/');
  if (name === names.cases) return { page: 'cases', caseId: caseId === undefined || caseId === '' ? null : caseId };
  return otherPages.find(({ page }) => name === names[page]) ?? home;
}

export function formatPlace(place: Place): string {
  const caseId = place.page === 'cases' ? place.caseId : null;
  return `#${names[place.page]}${caseId === null ? '' : `/${caseId}`}`;
}
