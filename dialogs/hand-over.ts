import type { CallBack, CaseReason, CaseWish, Dossier, HalfDay, Reach } from '../guidance/dossier.ts';
import {
  apart,
  type Dialog,
  type Effect,
  end,
  goTo,
  type Heard,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  stay,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'hand-over': {
      readonly reason: CaseReason;
      readonly reach: Reach;
      readonly dossier: Dossier;
      /** The case is raised already, and nobody came in time. */
      readonly isLate: boolean;
    };
  }
}

interface Memory {
  readonly reason: CaseReason;
  readonly reach: Reach;
  readonly dossier: Dossier;
  readonly isLate: boolean;
  readonly wish: CaseWish;
  readonly halfDay: HalfDay | null;
}
type StepName = 'show' | 'choose' | 'correct' | 'half-day' | 'question' | 'name' | 'contact';

/** As much as a counsellor reads at a glance. */
const mostQuestion = 600;
const mostName = 40;

/** Shows what a counsellor would get, lets the person correct it, and asks how they want to be helped. */
export function handOver(): Dialog<Memory, StepName> {
  return {
    id: 'hand-over',
    version: 1,
    first: 'show',
    empty: {
      reason: 'asked',
      reach: nowhere,
      dossier: nothingSaid,
      isLate: false,
      wish: 'now',
      halfDay: null,
    },
    steps: {
      show: {
        tell: ({ memory }) => tellDossier(memory),
        next: 'choose',
      },
      choose: {
        ask: ({ memory }) => askHow(memory),
        hear: (heard, { memory }) => hearHow(heard, memory),
      },
      correct: {
        ask: ({ memory }) => askWhichGo(memory.dossier),
        hear: (heard, { memory }) => hearWhichGo(heard, memory.dossier),
      },
      'half-day': {
        ask: ({ memory }) => message('hand-over.half-day.ask', {}, { options: offerHalfDays(memory.reach) }),
        hear: (heard, { memory }) => hearHalfDay(heard, memory),
      },
      question: {
        ask: () => message('hand-over.question.ask', {}, { options: [option('skip', 'hand-over.question.skip')] }),
        takesAnyWords: true,
        hear: (heard, { memory }) => {
          const wishWords = isSkipped(heard) ? null : heard.words.slice(0, mostQuestion);
          return goTo('name', { dossier: { ...memory.dossier, wishWords } });
        },
      },
      name: {
        ask: () => message('hand-over.name.ask', {}, { options: [option('skip', 'hand-over.name.skip')] }),
        takesAnyWords: true,
        hear: (heard, { memory }) => {
          const firstName = isSkipped(heard) ? null : heard.words.slice(0, mostName);
          const dossier = { ...memory.dossier, firstName };
          return memory.wish === 'call-back' ? goTo('contact', { dossier }) : send({ ...memory, dossier }, null);
        },
      },
      contact: {
        ask: () => message('hand-over.contact.ask'),
        takesAnyWords: true,
        hear: (heard, { memory }) => hearContact(heard.words, memory),
      },
    },
  };
}

const nowhere: Reach = {
  hasDesk: false,
  isOpen: false,
  isStaffed: false,
  nextOpening: null,
  halfDays: [],
  waiting: 0,
  typicalWait: null,
};

const nothingSaid: Dossier = {
  said: [],
  understood: [],
  pistes: [],
  openQuestions: [],
  wishWords: null,
  firstName: null,
};

function tellDossier({ dossier, isLate }: Memory): readonly Message[] {
  if (isLate) return [];
  if (listLines(dossier).length === 0) return [message('hand-over.show.empty')];
  return [message('hand-over.show.tell', {}, { show: { kind: 'dossier', dossier } })];
}

function askHow({ reach, dossier, isLate }: Memory): Message {
  const { isOpen, isStaffed, nextOpening } = reach;
  const options: Option[] = [];
  if (isOpen && isStaffed && !isLate) options.push(option('now', 'hand-over.choose.now'));
  if (reach.halfDays.length > 0) options.push(option('call-back', 'hand-over.choose.call-back'));
  options.push(option('message', 'hand-over.choose.message'));
  if (!isLate && listLines(dossier).length > 0) options.push(option('correct', 'hand-over.choose.correct'));
  if (!isLate) options.push(option('contact', 'hand-over.choose.contact'));
  options.push(isLate ? option('wait', 'hand-over.choose.wait') : option('cancel', 'hand-over.choose.cancel'));
  if (isLate) return message(chooseLate(reach), {}, { options });
  if (isOpen) return message(isStaffed ? 'hand-over.choose.ask' : 'hand-over.choose.ask-nobody', {}, { options });
  return nextOpening === null
    ? message('hand-over.choose.ask-closed', {}, { options })
    : message(
        'hand-over.choose.ask-opens',
        { day: { day: nextOpening.day }, time: { minutes: nextOpening.minutes } },
        { options },
      );
}

function chooseLate({ isOpen, isStaffed }: Reach): string {
  if (!isOpen) return 'hand-over.choose.ask-late-closed';
  return isStaffed ? 'hand-over.choose.ask-late' : 'hand-over.choose.ask-late-nobody';
}

function hearHow(heard: Heard, memory: Memory): Outcome<Memory, StepName> {
  if (heard.kind === 'no') return end([message('hand-over.choose.cancelled')]);
  if (heard.kind !== 'choice') return notUnderstood();
  switch (heard.id) {
    case 'now':
      return goTo('question', { wish: 'now' });
    case 'message':
      return memory.isLate ? send({ ...memory, wish: 'message' }, null) : goTo('question', { wish: 'message' });
    case 'call-back':
      return goTo('half-day', { wish: 'call-back' });
    case 'correct':
      return goTo('correct');
    case 'contact':
      return stay([message('hand-over.choose.shown', {}, { show: { kind: 'contact' } })]);
    case 'wait':
      return end([message('hand-over.choose.waiting')]);
    default:
      return end([message('hand-over.choose.cancelled')]);
  }
}

function listLines({ said, understood, pistes, openQuestions }: Dossier): readonly { id: string; text: string }[] {
  return [...said, ...understood, ...pistes, ...openQuestions];
}

/** A label that a button and a box can carry. */
const mostLabel = 60;

function askWhichGo(dossier: Dossier): Message {
  const options = listLines(dossier).map(({ id, text }): Option => ({ id, label: shorten(text) }));
  return message(
    'hand-over.correct.ask',
    {},
    { options: [...options, apart(option('none', 'hand-over.correct.none'))], pick: 'many' },
  );
}

function shorten(text: string): string {
  return text.length <= mostLabel ? text : `${text.slice(0, mostLabel - 1).trimEnd()}…`;
}

function hearWhichGo(heard: Heard, dossier: Dossier): Outcome<Memory, StepName> {
  if (heard.kind === 'no') return goTo('show');
  const gone = heard.kind === 'choices' ? heard.ids : heard.kind === 'choice' ? [heard.id] : undefined;
  if (gone === undefined) return notUnderstood();
  const keep = <T extends { readonly id: string }>(lines: readonly T[]): readonly T[] =>
    lines.filter(({ id }) => !gone.includes(id));
  const { said, understood, pistes, openQuestions } = dossier;
  return goTo('show', {
    dossier: {
      ...dossier,
      said: keep(said),
      understood: keep(understood),
      pistes: keep(pistes),
      openQuestions: keep(openQuestions),
    },
  });
}

function offerHalfDays({ halfDays }: Reach): readonly Option[] {
  return halfDays.map(({ day, half }) => option(`${day} ${half}`, `hand-over.half-day.${half}`, { day: { day } }));
}

function hearHalfDay(heard: Heard, { reach, isLate }: Memory): Outcome<Memory, StepName> {
  if (heard.kind !== 'choice') return notUnderstood();
  const halfDay = reach.halfDays.find(({ day, half }) => heard.id === `${day} ${half}`) ?? null;
  return goTo(isLate ? 'contact' : 'question', { halfDay });
}

/** A phone number or an e-mail address; it is kept for the call alone, and blanked in the conversation. */
function hearContact(words: string, memory: Memory): Outcome<Memory, StepName> {
  const contact = findContact(words);
  const { halfDay } = memory;
  if (contact === undefined || halfDay === null) {
    return { ...notUnderstood(message('hand-over.contact.unclear')), effects: [{ kind: 'hide-words' }] };
  }
  return send(memory, { ...halfDay, ...contact });
}

function findContact(words: string): Pick<CallBack, 'contactKind' | 'contact'> | undefined {
  const [email] = /[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[a-z]{2,}/i.exec(words) ?? [];
  if (email !== undefined) return { contactKind: 'email', contact: email };
  const [phone] = /\+?\d(?:[\s./()-]{0,2}\d){7,13}/.exec(words) ?? [];
  return phone === undefined ? undefined : { contactKind: 'phone', contact: phone.trim() };
}

function send(memory: Memory, callBack: CallBack | null): Outcome<Memory, StepName> {
  const { reason, wish, dossier } = memory;
  const effect: Effect = { kind: 'raise-case', reason, wish, dossier, callBack };
  const hide: readonly Effect[] = callBack === null ? [] : [{ kind: 'hide-words' }];
  return end(tellSent(memory), { effects: [effect, ...hide] });
}

function tellSent({ wish, halfDay, reach }: Memory): readonly Message[] {
  if (wish === 'message') return [message('hand-over.sent.message')];
  if (wish === 'call-back' && halfDay !== null) {
    return [message(`hand-over.sent.call-back-${halfDay.half}`, { day: { day: halfDay.day } })];
  }
  const place = reach.waiting + 1;
  return [
    place === 1 ? message('hand-over.sent.first') : message('hand-over.sent.place', { place }),
    reach.typicalWait === null
      ? message('hand-over.sent.wait-unknown')
      : message('hand-over.sent.wait', { count: reach.typicalWait }),
  ];
}

function isSkipped(heard: Heard): boolean {
  return heard.kind === 'choice' || heard.kind === 'no';
}
