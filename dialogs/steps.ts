import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Steps } from '../guidance/steps.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Outcome,
  option,
  type Turn,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    steps: { readonly metierId: MetierId; readonly present?: MetierId | null };
  }
}

/** What leading somebody to a métier needs. */
export interface Guide {
  findSteps(metierId: MetierId, person: Profile, present: MetierId | null): Steps;
  findMeant(words: string): Metier | undefined;
  findNamed(words: string): Metier | undefined;
  /** What words tell of whoever says them. */
  read(words: string): readonly Learned[];
  getMetier(metierId: MetierId): Metier;
}

/** present: what the person said they do now; null: what their profile tells. */
type Memory = { readonly metierId: MetierId; readonly present: MetierId | null };
type StepName = 'about' | 'next' | 'formations' | 'recognition' | 'present';

/** As many formations at once as a phone bears. */
const mostFormations = 4;

/** Says how one gets to a métier: what one has of it, what is missing, the way, the formations and the law. */
export function steps(guide: Guide): Dialog<Memory, StepName> {
  const stepsOf = ({ memory, person }: Turn<Memory>): Steps => guide.findSteps(memory.metierId, person, memory.present);
  return {
    id: 'steps',
    version: 1,
    first: 'about',
    empty: { metierId: '', present: null },
    steps: {
      about: { tell: (turn) => tellSteps(stepsOf(turn), guide), next: 'next' },
      next: {
        ask: (turn) => askNext(stepsOf(turn), guide),
        hear: (heard, { memory }) => hearNext(heard, memory, guide),
      },
      formations: { tell: (turn) => tellFormations(stepsOf(turn), guide), next: 'next' },
      recognition: {
        tell: (turn) => {
          const { recognitions } = stepsOf(turn);
          return message('steps.recognition.tell', {}, { show: { kind: 'recognition', recognitions } });
        },
        next: 'next',
      },
      present: {
        ask: () => message('steps.present.ask', {}, { options: [option('back', 'steps.present.back')] }),
        hear: (heard) => hearPresent(heard, guide),
      },
    },
  };
}

function tellSteps(found: Steps, { getMetier }: Guide): Message {
  const { metierId, present, way } = found;
  const metier = getMetier(metierId).label;
  const rest = { show: { kind: 'steps', metierId, steps: found }, rate: `steps ${metierId}` } as const;
  if (present === null) return message('steps.about.tell', { metier }, rest);
  const key = way === undefined ? 'steps.about.no-way' : 'steps.about.way';
  return message(key, { metier, present: getMetier(present).label }, rest);
}

function askNext({ metierId, offers, recognitions }: Steps, { getMetier }: Guide): Message {
  const { leading, ofGroup, elsewhere } = offers;
  return message(
    'steps.next.ask',
    { metier: getMetier(metierId).label },
    {
      options: [
        ...(leading.length + ofGroup.length + elsewhere.length === 0
          ? []
          : [option('formations', 'steps.next.formations')]),
        ...(recognitions.length === 0 ? [] : [option('recognition', 'steps.next.recognition')]),
        option('present', 'steps.next.present'),
        option('fiche', 'steps.next.fiche'),
        option('human', 'common.choice.human'),
        option('back', 'steps.next.back'),
      ],
    },
  );
}

function hearNext(heard: Heard, { metierId }: Memory, guide: Guide): Outcome<Memory, StepName> {
  switch (heard.kind === 'choice' ? heard.id : heard.kind) {
    case 'formations':
      return goTo('formations');
    case 'recognition':
      return goTo('recognition');
    case 'present':
      return goTo('present');
    case 'fiche':
      return handOver('fiche', { metierId });
    case 'back':
    case 'yes':
    case 'no':
    case 'dont-know':
    case 'depends':
      return end();
    default: {
      return heard.kind === 'words' ? hearMore(heard.words, guide) : notUnderstood();
    }
  }
}

/** Another métier, by its name; else what is told of oneself, which may be a step done. */
function hearMore(words: string, guide: Guide): Outcome<Memory, StepName> {
  const named = guide.findNamed(words);
  if (named !== undefined) return goTo('about', { metierId: named.metierId });
  const learned = guide.read(words);
  if (learned.length > 0) return goTo('about', undefined, { say: [message('common.heard')], learned });
  const meant = guide.findMeant(words);
  return meant === undefined ? notUnderstood() : goTo('about', { metierId: meant.metierId });
}

/** What leads there, where anything is known; else what is of the same group, said so; else the other country's, said so. */
export function tellFormations(
  { metierId, offers, isRegulated }: Steps,
  { getMetier }: Pick<Guide, 'getMetier'>,
): Message {
  const { leading, ofGroup, elsewhere } = offers;
  const [kind, found] =
    leading.length > 0
      ? ([isRegulated === false ? 'leading' : 'regulated', leading] as const)
      : ofGroup.length > 0
        ? (['of-group', ofGroup] as const)
        : (['elsewhere', elsewhere] as const);
  const formationIds = found.slice(0, mostFormations).map(({ formationId }) => formationId);
  return message(
    `steps.formations.${kind}`,
    { metier: getMetier(metierId).label },
    { show: { kind: 'formations', metierId, formationIds }, rate: `formations ${metierId}` },
  );
}

function hearPresent(heard: Heard, { findMeant }: Guide): Outcome<Memory, StepName> {
  if (heard.kind !== 'words') return goTo('next');
  const metier = findMeant(heard.words);
  if (metier !== undefined) return goTo('about', { present: metier.metierId });
  return {
    ...notUnderstood(message('steps.present.unknown')),
    effects: [{ kind: 'keep-words', words: heard.words, because: 'not-known' }],
  };
}
