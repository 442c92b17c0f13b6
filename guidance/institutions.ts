import type { Library } from '../knowledge/library.ts';
import type { Country, SourceId } from '../knowledge/source.ts';
import type { Profile } from './profile.ts';

/** What a person may be looking for from somebody other than the centre. */
export type Need = 'work' | 'training' | 'handicap' | 'young' | 'money' | 'internship' | 'roof';

/** A service that helps people towards work or training, or a right that they have there. */
export interface Institution {
  /** What it is called and does stands in the locales under this name. */
  readonly id: string;
  readonly country: Country;
  readonly needs: readonly Need[];
  /** What says that it does so: the text that founds it, mostly. */
  readonly source: SourceId;
}

const list = (country: Country, rows: readonly (readonly [string, SourceId, ...Need[]])[]): readonly Institution[] =>
  rows.map(([id, source, ...needs]) => ({ id, country, needs, source }));

const institutions: readonly Institution[] = [
  ...list('FR', [
    ['france-travail', 'loi-plein-emploi-2023', 'work', 'training', 'money', 'internship'],
    ['mission-locale', 'code-travail-missions-locales', 'young', 'work', 'training', 'internship'],
    ['cap-emploi', 'code-travail-cap-emploi', 'handicap', 'work'],
    ['cep', 'loi-avenir-professionnel-2018', 'training', 'work'],
    ['cpf', 'loi-avenir-professionnel-2018', 'training', 'money'],
    ['transitions-pro', 'loi-avenir-professionnel-2018', 'training', 'money'],
    ['pmsmp', 'loi-formation-2014', 'work', 'young', 'internship'],
    ['agefiph', 'loi-handicap-1987', 'handicap', 'money'],
    ['mdph', 'loi-handicap-2005', 'handicap'],
    ['greta', 'code-education-greta', 'training'],
    ['clea', 'decret-clea-2015'],
    ['plie', 'code-travail-plie', 'work'],
    ['samu-social', 'numero-115', 'roof'],
  ]),
  ...list('BE', [
    ['forem', 'decret-forem-1999', 'work', 'training', 'young', 'internship'],
    ['actiris', 'ordonnance-actiris-2001', 'work', 'young', 'internship'],
    ['bruxelles-formation', 'decret-bruxelles-formation-1994', 'training'],
    ['promotion-sociale', 'decret-promotion-sociale-1991', 'training'],
    ['ifapme', 'decret-ifapme-2003', 'training', 'young'],
    ['mission-regionale', 'decret-missions-regionales-2004', 'work'],
    ['mission-locale-bruxelles', 'ordonnance-missions-locales-2008', 'work'],
    ['cisp', 'decret-cisp-2013', 'training', 'work'],
    ['samu-social-bruxelles', 'samusocial-bruxelles', 'roof'],
    ['cpas', 'loi-cpas-1976', 'money', 'work', 'roof'],
    ['onem', 'arrete-chomage-1991', 'money'],
    ['aviq', 'decret-aviq-2015', 'handicap'],
    ['phare', 'decret-phare-2014', 'handicap'],
    ['jury', 'decret-jurys-2016', 'training', 'young'],
  ]),
];

export const institutionIds: readonly string[] = institutions.map(({ id }) => id);

/** Where one reads on a phone, of each country. */
const mostOfCountry = 4;

/** Those that serve a need, in the person’s country, or in both while it is unknown; the readiest first. */
export function findInstitutions(need: Need, { country }: Profile, library: Library): readonly Institution[] {
  const serving = institutions.filter((each) => each.needs.includes(need) && isSourced(each, library));
  return (['FR', 'BE'] as const)
    .filter((each) => country === null || each === country)
    .flatMap((each) => serving.filter((one) => one.country === each).slice(0, mostOfCountry));
}

/** The one of that name; undefined where the knowledge has no source for it. */
export function findInstitution(id: string, library: Library): Institution | undefined {
  return institutions.find((each) => each.id === id && isSourced(each, library));
}

/** Called alike in both countries, and not the same. */
const namesakes: Readonly<Record<string, string>> = {
  'mission-locale': 'mission-locale-bruxelles',
  'samu-social': 'samu-social-bruxelles',
};

/** Those of that name, of the person’s country where each country has its own. */
export function findInstitutionsNamed(id: string, { country }: Profile, library: Library): readonly Institution[] {
  const named = [id, namesakes[id]].flatMap((each) =>
    each === undefined ? [] : (findInstitution(each, library) ?? []),
  );
  const there = named.filter((each) => each.country === country);
  return there.length === 0 ? named : there;
}

function isSourced({ source }: Institution, library: Library): boolean {
  return library.sources.some(({ sourceId }) => sourceId === source);
}
