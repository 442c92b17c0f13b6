import type { DialogInstance, DialogState, DialogTurnResult } from 'botbuilder-dialogs';
// Not the whole package: its prompts bring five megabytes of recognisers, an eighth of a start and 37 MB, for nothing.
import { Dialog as SdkDialog } from 'botbuilder-dialogs/lib/dialog.js';
import { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { DialogId, DialogInputs } from './dialog-inputs.ts';
import type { Heard } from './heard.ts';
import { type Message, message } from './message.ts';
import { chooseWording, withOptions } from './missed.ts';
import type { Effect, Outcome } from './outcome.ts';

export type { Dialog as SdkDialog } from 'botbuilder-dialogs';
export type { DialogId, DialogInputs } from './dialog-inputs.ts';
export type { Heard } from './heard.ts';
export type { Exhibit, Message, Option, Word } from './message.ts';
export { apart, choiceKey, message, option } from './message.ts';
export type { Besides, Effect, Outcome } from './outcome.ts';
export { end, goTo, handOver, notUnderstood, open, stay } from './outcome.ts';

/** One dialog: named steps that ask and hear. `empty` is what it remembers at first, `version` grows with its steps. */
export interface Dialog<Memory extends object, StepName extends string = string> {
  readonly id: DialogId;
  readonly version: number;
  readonly first: StepName;
  readonly empty: Memory;
  readonly steps: Readonly<Record<StepName, Step<Memory, StepName>>>;
}

/** A step either asks and hears, or tells something once and goes on to the question of another step. */
export type Step<Memory, StepName extends string = string> =
  | AskingStep<Memory, StepName>
  | TellingStep<Memory, StepName>;

/** What is shown once, however often the question after it is asked. */
export interface TellingStep<Memory, StepName extends string = string> {
  tell(turn: Turn<Memory>): Message | readonly Message[];
  readonly next: StepName;
}

/** A question, and what is done with its answer. */
export interface AskingStep<Memory, StepName extends string = string> {
  ask(turn: Turn<Memory>): Message | readonly Message[];
  /** Whatever is typed is the answer: a question too, and a greeting. */
  readonly takesAnyWords?: boolean;
  /** The same question in other words, after it was not understood twice. */
  rephrase?(turn: Turn<Memory>): Message;
  hear(heard: Heard, turn: Turn<Memory>): Outcome<Memory, StepName>;
}

/** What a step knows: its own memory, and the person as far as they told. */
export interface Turn<Memory> {
  readonly memory: Memory;
  readonly person: Profile;
}

/** What the dialogs need from the house during one turn; src supplies it. */
export interface Floor {
  /** As it stands after what this turn has learned so far. */
  readonly profile: Profile;
  /** The person's message as an answer to these options. */
  hear(asked: readonly Message[]): Heard;
  say(messages: readonly Message[]): void;
  /** Tells that the person's message was not understood. */
  miss(): void;
  learn(learned: readonly Learned[]): void;
  carryOut(effects: readonly Effect[]): void;
}

/** The dialogs on one conversation's stack. */
export interface Stage {
  begin<Id extends DialogId>(dialogId: Id, input: DialogInputs[Id]): Promise<void>;
  /** Gives the person's message to the dialog on top. */
  hear(): Promise<void>;
  /** The pending question once more. */
  askAgain(): Promise<void>;
  /** Leaves the dialog on top; the one below asks again. */
  leave(): Promise<void>;
  readonly pending: DialogId | undefined;
  /** Times in a row that the answer to the pending question was not understood. */
  readonly misses: number;
  /** Whether the pending question takes whatever is typed for its answer. */
  readonly takesAnyWords: boolean;
}

/** Puts dialogs on the SDK's own stack, kept in `state`; what they say and learn goes to the floor of the turn. */
export function createStage(dialogs: DialogSet, context: DialogContext['context'], state: DialogState): Stage {
  const shared = scopesOf.get(dialogs);
  if (shared !== undefined) context.turnState.set(scopesKey, shared);
  const onStack = new DialogContext(dialogs, context, state);
  if (shared === undefined) scopesOf.set(dialogs, context.turnState.get(scopesKey));
  return {
    begin: async (dialogId, input) => void (await onStack.beginDialog(dialogId, input)),
    hear: async () => void (await onStack.continueDialog()),
    askAgain: () => onStack.repromptDialog(),
    leave: async () => void (await onStack.endDialog()),
    get pending() {
      return findDialogId(dialogs, onStack.activeDialog?.id);
    },
    get misses() {
      return findPending(dialogs, onStack)?.saved.misses ?? 0;
    },
    get takesAnyWords() {
      const step = findPending(dialogs, onStack)?.step;
      return step !== undefined && 'hear' in step && step.takesAnyWords === true;
    },
  };
}

/** What the SDK makes anew for each turn unless the turn has it: memory scopes and the like, which hold nothing. */
const scopesKey = 'DialogStateManagerConfiguration';
const scopesOf = new WeakMap<DialogSet, object>();

/** The key under which a turn's floor stands in the SDK's turn state. */
export const floorKey = Symbol('floor');

/** Wraps every dialog as one of the SDK's. */
export function createDialogSet(dialogs: readonly SdkDialog[]): DialogSet {
  const set = new DialogSet();
  for (const dialog of dialogs) set.add(dialog);
  return set;
}

/** A dialog of ours as a dialog of the SDK. */
export function asSdkDialog<Memory extends object, StepName extends string>(
  dialog: Dialog<Memory, StepName>,
): SdkDialog {
  return new SteppedDialog(dialog);
}

/** What one open dialog keeps on the stack. */
interface Saved<Memory> {
  version: number;
  step: string;
  memory: Memory;
  /** Times in a row that the answer was not understood. */
  misses: number;
}

class SteppedDialog<Memory extends object, StepName extends string> extends SdkDialog {
  readonly #dialog: Dialog<Memory, StepName>;

  constructor(dialog: Dialog<Memory, StepName>) {
    super(dialog.id);
    this.#dialog = dialog;
  }

  override async beginDialog(dc: DialogContext, input: object = {}): Promise<DialogTurnResult> {
    this.#begin(getInstance(dc), input);
    this.#ask(dc.context, getInstance(dc));
    return SdkDialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const floor = getFloor(dc.context);
    const found = this.find(getInstance(dc));
    if (found === undefined) {
      this.#ask(dc.context, getInstance(dc));
      return SdkDialog.EndOfTurn;
    }
    const { step, saved } = found;
    const turn = { memory: saved.memory, person: floor.profile };
    if (!('hear' in step))
      throw new Error(`Step "${saved.step}" of dialog "${this.#dialog.id}" tells, and cannot hear`);
    const asked = asList(step.ask(turn));
    const heard = floor.hear(asked);
    const outcome = step.hear(heard, turn);
    floor.learn(outcome.learned ?? []);
    floor.carryOut(outcome.effects ?? []);
    if (outcome.kind === 'not-understood' && heard.kind === 'choices') {
      floor.say(withOptions([message('common.one-only')], asked.at(-1), 0));
      return SdkDialog.EndOfTurn;
    }
    if (outcome.kind === 'not-understood') {
      this.#missed(floor, step, saved, outcome.say ?? []);
      return SdkDialog.EndOfTurn;
    }
    floor.say(outcome.say ?? []);
    saved.misses = 0;
    return this.#follow(dc, saved, outcome);
  }

  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.repromptDialog(dc.context, getInstance(dc));
    return SdkDialog.EndOfTurn;
  }

  override async repromptDialog(context: DialogContext['context'], instance: DialogInstance): Promise<void> {
    this.#ask(context, instance);
  }

  async #follow(
    dc: DialogContext,
    saved: Saved<Memory>,
    outcome: Exclude<Outcome<Memory, StepName>, { kind: 'not-understood' }>,
  ): Promise<DialogTurnResult> {
    switch (outcome.kind) {
      case 'stay':
      case 'go-to':
        if (outcome.kind === 'go-to') saved.step = outcome.step;
        saved.memory = { ...saved.memory, ...outcome.remember };
        this.#ask(dc.context, getInstance(dc));
        return SdkDialog.EndOfTurn;
      case 'end':
        return dc.endDialog();
      case 'open':
        saved.step = outcome.resumeAt ?? saved.step;
        return dc.beginDialog(outcome.dialogId, outcome.input);
      case 'hand-over': {
        // One that lies below begins anew instead of standing there twice.
        const below = dc.stack.findIndex(({ id }) => id === outcome.dialogId);
        if (below >= 0) dc.stack.splice(below, dc.stack.length - 1 - below);
        return dc.replaceDialog(outcome.dialogId, outcome.input);
      }
    }
  }

  /** The question stays open: other words the second time, a human the third. */
  #missed(floor: Floor, step: AskingStep<Memory, StepName>, saved: Saved<Memory>, say: readonly Message[]): void {
    saved.misses += 1;
    floor.miss();
    const turn = { memory: saved.memory, person: floor.profile };
    const asked = asList(step.ask(turn)).at(-1);
    floor.say(withOptions(chooseWording(saved.misses, say, step.rephrase?.(turn)), asked, saved.misses));
  }

  #begin(instance: DialogInstance, input: object): void {
    const saved: Saved<Memory> = {
      version: this.#dialog.version,
      step: this.#dialog.first,
      memory: { ...this.#dialog.empty, ...input },
      misses: 0,
    };
    instance.state = saved;
  }

  /** Asks the pending question. One of another version starts again, and says so: the person keeps the profile. */
  #ask(context: DialogContext['context'], instance: DialogInstance): void {
    const floor = getFloor(context);
    if (this.find(instance) === undefined) {
      floor.say([message('common.upgraded')]);
      this.#begin(instance, {});
    }
    const found = this.find(instance);
    if (found === undefined) throw new Error(`Dialog "${this.#dialog.id}" has no first step "${this.#dialog.first}"`);
    const { step, saved } = found;
    const turn = { memory: saved.memory, person: floor.profile };
    if ('ask' in step) {
      floor.say(asList(step.ask(turn)));
      return;
    }
    floor.say(asList(step.tell(turn)));
    saved.step = step.next;
    this.#ask(context, instance);
  }

  /** The pending step; undefined where it was saved by another version. */
  find(instance: DialogInstance): { step: Step<Memory, StepName>; saved: Saved<Memory> } | undefined {
    const saved: Saved<Memory> = instance.state;
    if (saved.version !== this.#dialog.version) return undefined;
    const steps: Readonly<Record<string, Step<Memory, StepName> | undefined>> = this.#dialog.steps;
    const step = steps[saved.step];
    return step === undefined ? undefined : { step, saved };
  }
}

/** The question that waits for an answer. */
function findPending(
  dialogs: DialogSet,
  { activeDialog }: DialogContext,
): ReturnType<SteppedDialog<object, string>['find']> {
  const dialog = activeDialog === undefined ? undefined : dialogs.find(activeDialog.id);
  return activeDialog !== undefined && dialog instanceof SteppedDialog ? dialog.find(activeDialog) : undefined;
}

function asList(asked: Message | readonly Message[]): readonly Message[] {
  return isList(asked) ? asked : [asked];
}

function isList(asked: Message | readonly Message[]): asked is readonly Message[] {
  return Array.isArray(asked);
}

function getInstance(dc: DialogContext): DialogInstance {
  const instance = dc.activeDialog;
  if (instance === undefined) throw new Error('A dialog runs, but the stack is empty');
  return instance;
}

function getFloor(context: DialogContext['context']): Floor {
  const floor: Floor | undefined = context.turnState.get(floorKey);
  if (floor === undefined) throw new Error('A dialog runs outside of a turn: no floor was set');
  return floor;
}

function findDialogId(dialogs: DialogSet, id: string | undefined): DialogId | undefined {
  const isKnown = (name: string): name is DialogId => dialogs.find(name) !== undefined;
  return id !== undefined && isKnown(id) ? id : undefined;
}
