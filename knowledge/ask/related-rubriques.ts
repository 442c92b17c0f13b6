import type { Rubrique } from '../fact.ts';
import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import { listStructure } from './structure.ts';

/** What people mostly want to know next. */
const next: Partial<Readonly<Record<Rubrique, readonly Rubrique[]>>> = {
  definition: ['activites', 'acces', 'conditions', 'qualites'],
  activites: ['conditions', 'competences', 'acces', 'horaires'],
  competences: ['qualites', 'formations', 'acces'],
  qualites: ['competences', 'acces', 'activites'],
  acces: ['formations', 'diplome', 'recrutement', 'evolution'],
  diplome: ['formations', 'acces', 'evolution'],
  formations: ['duree', 'acces', 'evolution', 'recrutement'],
  duree: ['formations', 'acces', 'recrutement'],
  conditions: ['horaires', 'contrats', 'qualites', 'teletravail'],
  horaires: ['temps-de-travail', 'conditions', 'contrats'],
  recrutement: ['contrats', 'employeurs', 'acces', 'avenir'],
  evolution: ['formations', 'mobilite', 'avenir'],
  mobilite: ['evolution', 'formations', 'acces'],
};

const otherwise: readonly Rubrique[] = ['activites', 'acces', 'formations', 'evolution', 'recrutement'];
const most = 3;

/** Up to three rubriques that the fiche tells and that people ask about next. */
export function findRelatedRubriques(metierId: MetierId, rubrique: Rubrique, library: Library): readonly Rubrique[] {
  const metier = library.getMetier(metierId);
  const isTold = (each: Rubrique): boolean =>
    metier.facts.some((fact) => fact.rubrique === each) || listStructure(metier, each, library).length > 0;
  const wanted = [...(next[rubrique] ?? []), ...otherwise].filter((each) => each !== rubrique);
  return [...new Set(wanted)].filter(isTold).slice(0, most);
}
