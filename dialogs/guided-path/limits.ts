import type { Learned } from '../../guidance/evidence.ts';
import {
  type AskingStep,
  apart,
  goTo,
  type Heard,
  message,
  notUnderstood,
  type Outcome,
  option,
  stay,
} from '../dialog.ts';
import {
  type AskedStep,
  type Memory,
  next,
  noMatter,
  notRecognised,
  type PathAdvisor,
  type Place,
  question,
  type StepName,
  thanks,
  toOption,
} from './path.ts';

/** What a person refuses at work: it marks or hides métiers, and never ranks them. */
export function conditionsStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: (place) => {
      const traits = advisor.chooseContextes(place.person).map(toOption);
      const law = advisor.isLawAsked(place.person) ? [option('regulated', 'guided-path.conditions.regulated')] : [];
      const none = apart(option('none', 'guided-path.conditions.none'));
      return question('conditions', place, advisor, { options: [...traits, ...law, none], pick: 'many' });
    },
    hear: (heard, place) => hearConditions(heard, place, advisor),
  };
}

function hearConditions(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return refuse([heard.id], place, advisor);
    case 'choices':
      return refuse(heard.ids, place, advisor);
    case 'words': {
      // « plus de week-end » is said against it, « le week-end » answers what is refused.
      const constraints = advisor.readConstraints(heard.words);
      const learned = constraints.length > 0 ? constraints : advisor.readRefusals(heard.words);
      if (learned.length === 0) return notRecognised('conditions', heard.words);
      return next('conditions', place, advisor, { say: [thanks], learned });
    }
    case 'yes':
    case 'number':
      return stay([message('guided-path.conditions.which')]);
    case 'no':
    case 'dont-know':
    case 'depends':
      return next('conditions', place, advisor, { say: [noMatter] });
  }
}

function refuse(ids: readonly string[], place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const refused = advisor.chooseContextes(place.person).filter((trait) => ids.includes(toOption(trait).id));
  const law: readonly Learned[] = ids.includes('regulated') ? [{ kind: 'not-regulated' }] : [];
  return next('conditions', place, advisor, {
    learned: [...refused.map(({ code }) => ({ kind: 'refusal', code }) as const), ...law],
  });
}

/** The highest diploma: it marks what métiers usually ask, and hides none. */
export function levelStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: (place) => question('level', place, advisor, { options: levelOptions }),
    hear: (heard, place) => {
      if (heard.kind === 'choice') {
        return next('level', place, advisor, { learned: [{ kind: 'level', level: Number(heard.id) }] });
      }
      if (heard.kind === 'words') return hearLimits('level', heard.words, place, advisor);
      return isPassing(heard) ? next('level', place, advisor) : notUnderstood();
    },
  };
}

/** European levels that people recognise; 0 is « aucun diplôme ». */
const levelOptions = [0, 3, 4, 5, 6].map((level) => option(`${level}`, `guided-path.level.level-${level}`));

/** Driving licences, asked only where one matters: without any, the métiers that need one are hidden. */
export function licenceStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  const none = apart(option('none', 'licences.none'));
  const options = [...licences.map((each) => option(each, `licences.${each}`)), none];
  return {
    ask: (place) => question('licence', place, advisor, { options, pick: 'many' }),
    hear: (heard, place) => {
      switch (heard.kind) {
        case 'choice':
          return hold([heard.id], place, advisor);
        case 'choices':
          return hold(heard.ids, place, advisor);
        case 'yes':
          return hold(['B'], place, advisor);
        case 'no':
          return hold([], place, advisor);
        case 'words':
          return hearLimits('licence', heard.words, place, advisor);
        default:
          return isPassing(heard) ? next('licence', place, advisor) : notUnderstood();
      }
    },
  };
}

const licences = ['B', 'A', 'C', 'D'] as const;

function hold(ids: readonly string[], place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const held = licences.filter((each) => ids.includes(each)).toSorted();
  return next('licence', place, advisor, { learned: [{ kind: 'licence', held }] });
}

/** Where formations and rules are looked for. */
export function countryStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: (place) => question('country', place, advisor, { options: countryOptions }),
    hear: (heard, place) => {
      if (heard.kind === 'words') return hearLimits('country', heard.words, place, advisor);
      if (heard.kind === 'number') return notUnderstood();
      const country = heard.kind === 'choice' && (heard.id === 'FR' || heard.id === 'BE') ? heard.id : null;
      return goToRecap(country);
    },
  };
}

const countryOptions = [
  option('FR', 'guided-path.country.fr'),
  option('BE', 'guided-path.country.be'),
  option('other', 'guided-path.country.other'),
];

function goToRecap(country: 'FR' | 'BE' | null): Outcome<Memory, StepName> {
  return goTo('recap', undefined, { effects: [{ kind: 'set-manner', manner: { country } }] });
}

/** « Pas le soir » at another question is kept; the question goes on unless the words answered it as well. */
function hearLimits(
  step: Extract<AskedStep, 'level' | 'licence' | 'country'>,
  words: string,
  place: Place,
  advisor: PathAdvisor,
): Outcome<Memory, StepName> {
  const learned = advisor.readConstraints(words);
  if (learned.length === 0) return notUnderstood();
  if (learned.some(({ kind }) => kind === step)) return next(step, place, advisor, { say: [thanks], learned });
  return stay([thanks], { learned });
}

function isPassing({ kind }: Heard): boolean {
  return kind === 'no' || kind === 'dont-know' || kind === 'depends';
}
