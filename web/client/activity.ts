/** What comes over Direct Line, as far as it is looked at. */
export interface Activity {
  /** `<conversation>|<place>`: the place has seven digits. */
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly attachments?: readonly Attachment[];
  readonly attachmentLayout?: string;
  readonly suggestedActions?: { readonly actions?: readonly CardAction[] };
  readonly channelData?: ChannelData;
}

export interface ChannelData {
  readonly clientActivityID?: string;
  readonly messageBack?: { readonly displayText?: string };
  readonly postBack?: boolean;
  /** The name of the counsellor who speaks. */
  readonly counsellor?: unknown;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** A button of Bot Framework. */
export interface CardAction {
  readonly type?: string;
  readonly title?: string;
  readonly text?: string;
  readonly displayText?: string;
  readonly value?: unknown;
}

/** What a person says: the body of a request, but for who they are. */
export interface Saying {
  readonly text?: string;
  readonly value?: unknown;
  readonly channelData?: ChannelData;
}

export type Speaker = 'person' | 'bot' | 'counsellor';

export function speakerOf({ from, channelData }: Activity): Speaker {
  if (from?.role === 'user') return 'person';
  return typeof channelData?.counsellor === 'string' ? 'counsellor' : 'bot';
}

/** Who speaks, where it is a counsellor. */
export function counsellorOf({ channelData }: Activity): string | null {
  return typeof channelData?.counsellor === 'string' ? channelData.counsellor : null;
}

/** The words as they are read: a tapped button says what stood on it. */
export function wordsOf({ text, channelData }: Pick<Activity, 'text' | 'channelData'>): string {
  return channelData?.messageBack?.displayText ?? text ?? '';
}

/** Whether there is something to see: what cards send by themselves is not. */
export function isVisible(activity: Activity): boolean {
  if (activity.type !== 'message') return false;
  return wordsOf(activity) !== '' || (activity.attachments ?? []).length > 0;
}

/** What a suggestion or a button of a card makes the person say. */
export function sayingOf({ type, title = '', text, displayText, value }: CardAction): Saying {
  if (type === 'messageBack') {
    const channelData = { messageBack: { displayText: displayText ?? text ?? title } };
    return { ...(text === undefined ? {} : { text }), ...(value === undefined ? {} : { value }), channelData };
  }
  if (type === 'postBack') return { value, channelData: { postBack: true } };
  return { text: typeof value === 'string' ? value : title };
}
