import type { CallBack, CaseReason, CaseWish, Dossier } from '../guidance/dossier.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Happened, Helped } from '../guidance/follow-up.ts';
import type { Manner } from '../guidance/profile.ts';
import type { DialogId, DialogInputs } from './dialog-inputs.ts';
import type { Message } from './message.ts';

/** What must be done beside talking; src carries it out. */
export type Effect =
  | { readonly kind: 'set-manner'; readonly manner: Partial<Manner> }
  | {
      readonly kind: 'keep-words';
      readonly words: string;
      readonly because: 'not-understood' | 'nothing-found' | 'not-known';
    }
  | { readonly kind: 'rate'; readonly about: string; readonly rating: 'up' | 'down'; readonly reason: string | null }
  | { readonly kind: 'erase' }
  | {
      readonly kind: 'raise-case';
      readonly reason: CaseReason;
      readonly wish: CaseWish;
      readonly dossier: Dossier;
      readonly callBack: CallBack | null;
    }
  | { readonly kind: 'accept-help'; readonly counsellorId: string; readonly name: string; readonly dossier: Dossier }
  | {
      readonly kind: 'rate-case';
      readonly caseId: string;
      readonly rating: 'good' | 'middling' | 'bad';
      readonly words: string | null;
    }
  | { readonly kind: 'agree-follow-up' | 'withdraw-follow-up' }
  | { readonly kind: 'answer-follow-up'; readonly helped: Helped; readonly happened: Happened }
  /** What the person just wrote is blanked in the conversation: it is kept elsewhere, for one purpose. */
  | { readonly kind: 'hide-words' };

/** What goes with any outcome: sentences said at once, things learned, things to do. */
export interface Besides {
  readonly say?: readonly Message[];
  readonly learned?: readonly Learned[];
  readonly effects?: readonly Effect[];
}

/** What a step makes of an answer. */
export type Outcome<Memory, StepName extends string = string> = Besides &
  (
    | { readonly kind: 'stay'; readonly remember?: Partial<Memory> }
    | { readonly kind: 'not-understood' }
    | { readonly kind: 'go-to'; readonly step: StepName; readonly remember?: Partial<Memory> }
    | { readonly kind: 'end' }
    | { readonly kind: 'open'; readonly dialogId: DialogId; readonly input: object; readonly resumeAt?: StepName }
    | { readonly kind: 'hand-over'; readonly dialogId: DialogId; readonly input: object }
  );

/** Says something and asks the same again. */
export function stay<Memory>(say: readonly Message[], besides: Besides & { remember?: Partial<Memory> } = {}) {
  return { kind: 'stay', say, ...besides } as const;
}

/** The answer made no sense here; the second time in other words, the third time with a human offered. */
export function notUnderstood(...say: readonly Message[]) {
  return { kind: 'not-understood', say } as const;
}

/** On to another step of this dialog. */
export function goTo<Memory, StepName extends string>(
  step: StepName,
  remember?: Partial<Memory>,
  besides: Besides = {},
): Outcome<Memory, StepName> {
  return remember === undefined ? { kind: 'go-to', step, ...besides } : { kind: 'go-to', step, remember, ...besides };
}

/** The dialog is over; the one below it asks its question again. */
export function end(say: readonly Message[] = [], besides: Besides = {}) {
  return { kind: 'end', say, ...besides } as const;
}

/** Opens another dialog on top; this one goes on after it. */
export function open<Id extends DialogId>(dialogId: Id, input: DialogInputs[Id], besides: Besides = {}) {
  return { kind: 'open', dialogId, input, ...besides } as const;
}

/** Another dialog takes this one's place. */
export function handOver<Id extends DialogId>(dialogId: Id, input: DialogInputs[Id], besides: Besides = {}) {
  return { kind: 'hand-over', dialogId, input, ...besides } as const;
}
