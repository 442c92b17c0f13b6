/** What comes in, as far as it is looked at. */
interface Incoming {
  readonly type?: string;
  readonly text?: string;
  readonly channelData?: { readonly counsellor?: unknown };
}

/** An action of Web Chat's own store. */
export interface Action {
  readonly type: string;
  readonly payload?: { readonly activity?: Incoming };
}

type Next = (action: Action) => unknown;

/**
 * Puts before a counsellor's words whose they are: Web Chat shows them as it shows the bot's. `wording` holds `{{name}}`;
 * `onHeard` is told that a counsellor speaks.
 */
export function nameCounsellors(wording: string, onHeard: () => void): () => (next: Next) => Next {
  return () => (next) => (action) => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
    const name = activity?.channelData?.counsellor;
    if (activity === undefined || typeof name !== 'string' || activity.text === undefined) return next(action);
    onHeard();
    const text = `${wording.replace('{{name}}', () => name)}\n${activity.text}`;
    return next({ ...action, payload: { ...action.payload, activity: { ...activity, text } } });
  };
}
