import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Formation } from '../knowledge/formation.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  goTo,
  type Heard,
  message,
  notUnderstood,
  type Outcome,
  open,
  option,
  stay,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    fiche: { readonly metierId: MetierId };
  }
}

/** What a fiche needs of the library. */
export interface FicheReader {
  getMetier(metierId: MetierId): Metier;
  findFormations(metierId: MetierId, person: Profile): readonly Formation[];
  findFormationsOfGroup(metierId: MetierId, person: Profile): readonly Formation[];
  findNamed(words: string): Metier | undefined;
  /** What words tell of whoever says them. */
  read(words: string): readonly Learned[];
  findAssessed(metierId: MetierId): MetierId | undefined;
}

type Memory = { readonly metierId: MetierId };
type StepName = 'about' | 'next' | 'formations' | 'which';

/** At most this many formations at once: four buttons and the way back fit a phone. */
const mostFormations = 4;

/** Shows one métier: what one does, how one gets in, and the formations that lead there. */
export function fiche(reader: FicheReader): Dialog<Memory, StepName> {
  const metierOf = ({ metierId }: Memory) => ({ metier: reader.getMetier(metierId).label });
  const findFormations = ({ metierId }: Memory, person: Profile) => {
    const leading = reader.findFormations(metierId, person);
    const found = leading.length > 0 ? leading : reader.findFormationsOfGroup(metierId, person);
    return found.slice(0, mostFormations);
  };
  return {
    id: 'fiche',
    version: 1,
    first: 'about',
    empty: { metierId: '' },
    steps: {
      about: {
        tell: ({ memory }) =>
          message('fiche.about.tell', metierOf(memory), {
            show: { kind: 'fiche', metierId: memory.metierId },
            rate: `fiche ${memory.metierId}`,
          }),
        next: 'next',
      },
      next: {
        ask: ({ memory }) =>
          message('fiche.next.ask', metierOf(memory), {
            options: [
              option('formations', 'fiche.next.formations'),
              option('steps', 'fiche.next.steps'),
              option('liked', 'fiche.next.liked'),
              option('not-liked', 'fiche.next.not-liked'),
              ...(reader.findAssessed(memory.metierId) === undefined ? [] : [option('assess', 'fiche.next.assess')]),
              option('back', 'fiche.next.back'),
            ],
          }),
        hear: (heard, { memory }) => hearNext(heard, memory, reader),
      },
      formations: {
        tell: ({ memory, person }) => {
          const formations = findFormations(memory, person);
          const formationIds = formations.map(({ formationId }) => formationId);
          if (formationIds.length === 0) return message('fiche.formations.none', metierOf(memory));
          const isLeading = reader.findFormations(memory.metierId, person).length > 0;
          return message(
            isLeading ? 'fiche.formations.tell' : 'fiche.formations.group',
            { ...metierOf(memory), count: formationIds.length },
            {
              show: { kind: 'formations', metierId: memory.metierId, formationIds },
              rate: `formations ${memory.metierId}`,
            },
          );
        },
        next: 'which',
      },
      which: {
        ask: ({ memory, person }) =>
          message('fiche.which.ask', metierOf(memory), {
            options: [
              ...findFormations(memory, person).map(({ formationId, label }) => ({ id: formationId, label })),
              option('human', 'common.choice.human'),
              option('back', 'fiche.next.back'),
            ],
          }),
        hear: (heard) => {
          if (heard.kind === 'choice' && heard.id !== 'back') return open('formation', { formationId: heard.id });
          if (heard.kind === 'words') return hearMore(heard.words, reader);
          return heard.kind === 'number' || heard.kind === 'choices' ? notUnderstood() : end();
        },
      },
    },
  };
}

/** What is told of oneself meanwhile counts for the pistes to come. */
function hearMore(words: string, reader: FicheReader): Outcome<Memory, StepName> {
  const learned = reader.read(words);
  return learned.length === 0 ? notUnderstood() : stay([message('common.heard')], { learned });
}

function hearNext(heard: Heard, { metierId }: Memory, reader: FicheReader): Outcome<Memory, StepName> {
  switch (heard.kind === 'choice' ? heard.id : heard.kind) {
    case 'formations':
      return goTo('formations');
    case 'steps':
      return open('steps', { metierId });
    case 'assess':
      return open('self-assessment', { metierId: reader.findAssessed(metierId) ?? metierId });
    case 'liked':
    case 'yes':
      return goTo('formations', undefined, {
        say: [message('fiche.next.noted')],
        learned: [{ kind: 'metier', metierId, answer: 'yes' }],
      });
    case 'not-liked':
    case 'no':
      return end([message('fiche.next.set-aside', { metier: reader.getMetier(metierId).label })], {
        learned: [{ kind: 'metier', metierId, answer: 'no' }],
      });
    case 'back':
    case 'dont-know':
    case 'depends':
      return end();
    default: {
      if (heard.kind !== 'words') return notUnderstood();
      const other = reader.findNamed(heard.words);
      return other === undefined ? hearMore(heard.words, reader) : goTo('about', { metierId: other.metierId });
    }
  }
}
