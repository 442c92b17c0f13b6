import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { CentreInteret, Competence, ContexteTravail } from '../knowledge/competence.ts';
import {
  type Besides,
  type Dialog,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  type Step,
  stay,
  type Turn,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'guided-path': Record<string, never>;
  }
}

/** What the path needs: to read sentences, and to choose what is worth asking next. */
export interface PathAdvisor {
  read(words: string, about?: 'past' | 'wish'): readonly Learned[];
  readInterests(words: string): readonly Learned[];
  readRefusals(words: string): readonly Learned[];
  chooseCompetences(person: Profile): readonly Competence[];
  chooseInterests(person: Profile): readonly CentreInteret[];
  chooseContextes(person: Profile): readonly ContexteTravail[];
  isLevelKnown(person: Profile): boolean;
}

type Memory = {
  /** Set while one answer is being changed from the recap. */
  readonly isChanging: boolean;
};
type TickingStepName = 'competences' | 'interests' | 'conditions';
type StepName = TickingStepName | 'experience' | 'level' | 'country' | 'recap' | 'change';

const asked = ['experience', 'competences', 'interests', 'conditions', 'level', 'country'] as const;

/** Leads a person in six short questions from what they did to a recap that they agree with. */
export function guidedPath(advisor: PathAdvisor): Dialog<Memory, StepName> {
  return {
    id: 'guided-path',
    version: 1,
    first: 'experience',
    empty: { isChanging: false },
    steps: {
      experience: {
        ask: () => question('experience', [option('nothing', 'guided-path.experience.nothing')]),
        rephrase: () => message('guided-path.experience.rephrase'),
        hear: (heard, turn) => {
          if (heard.kind !== 'words') return next('experience', turn, advisor, { say: [noMatter] });
          const learned = advisor.read(heard.words, 'past');
          if (learned.length === 0) return notRecognised('experience', heard.words);
          return next('experience', turn, advisor, { say: [thanks], learned });
        },
      },
      competences: tickingStep(
        {
          step: 'competences',
          choose: advisor.chooseCompetences,
          toLearned: (code) => ({ kind: 'competence', code, answer: 'yes' }),
          read: (words) => advisor.read(words, 'past'),
        },
        advisor,
      ),
      interests: tickingStep(
        {
          step: 'interests',
          choose: advisor.chooseInterests,
          toLearned: (code) => ({ kind: 'centre-interet', code, answer: 'yes' }),
          read: advisor.readInterests,
        },
        advisor,
      ),
      conditions: tickingStep(
        {
          step: 'conditions',
          choose: advisor.chooseContextes,
          toLearned: (code) => ({ kind: 'refusal', code }),
          read: advisor.readRefusals,
        },
        advisor,
      ),
      level: {
        ask: () =>
          question(
            'level',
            levels.map((level) => option(`${level}`, `guided-path.level.level-${level}`)),
          ),
        hear: (heard, turn) => hearLevel(heard, turn, advisor),
      },
      country: {
        ask: () => question('country', countryOptions),
        hear: (heard) => hearCountry(heard),
      },
      recap: {
        ask: () => message('guided-path.recap.ask', {}, { show: { kind: 'recap' }, options: recapOptions }),
        hear: (heard) => hearRecap(heard, advisor),
      },
      change: {
        ask: () =>
          message(
            'guided-path.change.ask',
            {},
            { options: asked.map((step) => option(step, `guided-path.change.${step}`)) },
          ),
        hear: (heard) => {
          const step = asked.find((each) => heard.kind === 'choice' && heard.id === each);
          return step === undefined ? notUnderstood() : goTo(step, { isChanging: true });
        },
      },
    },
  };
}

const countryOptions = [
  option('FR', 'guided-path.country.fr'),
  option('BE', 'guided-path.country.be'),
  option('other', 'guided-path.country.other'),
];

const recapOptions = [
  option('right', 'guided-path.recap.right'),
  option('change', 'guided-path.recap.change'),
  option('more', 'guided-path.recap.more'),
];

/** European levels that people recognise; 0 is « aucun diplôme ». */
const levels = [0, 3, 4, 5, 6] as const;

function question(step: (typeof asked)[number], options: readonly Option[], pick: 'one' | 'many' = 'one'): Message {
  const values = { step: asked.indexOf(step) + 1, of: asked.length };
  return message(`guided-path.${step}.ask`, values, { options, pick });
}

const thanks = message('guided-path.experience.thanks');
const noMatter = message('guided-path.experience.no-matter');

/** A screen of traits to tick: which ones, and what a tick or other words tell. */
interface TickingScreen {
  readonly step: TickingStepName;
  choose(person: Profile): readonly { readonly code: string; readonly label: string }[];
  toLearned(code: string): Learned;
  read(words: string): readonly Learned[];
}

function tickingStep(screen: TickingScreen, advisor: PathAdvisor): Step<Memory, StepName> {
  const { step, choose } = screen;
  return {
    ask: ({ person }) => {
      const traits = choose(person).map(({ code, label }): Option => ({ id: code, label }));
      return question(step, [...traits, option('none', `guided-path.${step}.none`)], 'many');
    },
    hear: (heard, turn) => hearTicks(heard, turn, screen, advisor),
  };
}

function hearTicks(
  heard: Heard,
  turn: Turn<Memory>,
  { step, toLearned, read }: TickingScreen,
  advisor: PathAdvisor,
): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return next(step, turn, advisor, { learned: heard.id === 'none' ? [] : [toLearned(heard.id)] });
    case 'choices':
      return next(step, turn, advisor, { learned: heard.ids.filter((id) => id !== 'none').map(toLearned) });
    case 'words': {
      const learned = read(heard.words);
      if (learned.length === 0) return notRecognised(step, heard.words);
      return next(step, turn, advisor, { say: [thanks], learned });
    }
    case 'yes':
    case 'number':
      return stay([message(`guided-path.${step}.which`)]);
    case 'no':
    case 'dont-know':
    case 'depends':
      return next(step, turn, advisor, { say: [noMatter] });
  }
}

/** On to the next question whose answer is not known; back to the recap when only one answer was being changed. */
function next(
  step: (typeof asked)[number],
  { memory, person }: Turn<Memory>,
  advisor: PathAdvisor,
  besides: Besides = {},
): Outcome<Memory, StepName> {
  const isNeeded = (each: (typeof asked)[number]): boolean => {
    if (each === 'level') return !advisor.isLevelKnown(person);
    return each !== 'country' || person.country === null;
  };
  const following = asked.slice(asked.indexOf(step) + 1).find(isNeeded) ?? 'recap';
  return goTo(memory.isChanging ? 'recap' : following, { isChanging: false }, besides);
}

/** Words that led nowhere are kept, and the question stays. */
function notRecognised(step: TickingStepName | 'experience', words: string): Outcome<Memory, StepName> {
  return {
    ...notUnderstood(message(`guided-path.${step}.not-recognised`)),
    effects: [{ kind: 'keep-words', words, because: 'nothing-found' }],
  };
}

function hearLevel(heard: Heard, turn: Turn<Memory>, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return next('level', turn, advisor, { learned: [{ kind: 'level', level: Number(heard.id) }] });
    case 'dont-know':
    case 'depends':
    case 'no':
      return next('level', turn, advisor);
    default:
      return notUnderstood();
  }
}

function hearCountry(heard: Heard): Outcome<Memory, StepName> {
  if (heard.kind === 'choice' && (heard.id === 'FR' || heard.id === 'BE')) {
    return goTo('recap', { isChanging: false }, { effects: [{ kind: 'set-manner', manner: { country: heard.id } }] });
  }
  if (heard.kind === 'words' || heard.kind === 'number') return notUnderstood();
  return goTo('recap', { isChanging: false }, { effects: [{ kind: 'set-manner', manner: { country: null } }] });
}

function hearRecap(heard: Heard, advisor: PathAdvisor): Outcome<Memory, StepName> {
  if (heard.kind === 'yes' || (heard.kind === 'choice' && heard.id === 'right')) return handOver('pistes', {});
  if (heard.kind === 'no' || (heard.kind === 'choice' && heard.id === 'change')) return goTo('change');
  if (heard.kind === 'choice') return stay([message('guided-path.recap.tell-more')]);
  if (heard.kind === 'words') return hearAddition(heard.words, advisor);
  if (heard.kind === 'choices') return notUnderstood();
  return handOver('pistes', {});
}

function hearAddition(words: string, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const learned = advisor.read(words);
  if (learned.length === 0) return notRecognised('experience', words);
  return stay([thanks], { learned });
}
