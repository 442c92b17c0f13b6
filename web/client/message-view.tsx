import type { VNode } from 'preact';
import { type Activity, type Attachment, counsellorOf, type Speaker, speakerOf, wordsOf } from './activity.ts';
import { adaptiveType, readCard } from './card.ts';
import { CardView, type Say } from './card-view.tsx';
import { ForeignCard } from './foreign-card.tsx';
import type { Outgoing } from './outbox.ts';
import { readPlain, safeUrl } from './text.ts';
import { OutLink, TextView } from './text-view.tsx';
import { say, words } from './words.ts';

interface Props {
  readonly activity: Activity;
  readonly cardsUrl: string;
  readonly onSay: Say;
}

/** One message of the log: who speaks, for those who do not see it, then what is said. */
export function MessageView({ activity, cardsUrl, onSay }: Props): VNode {
  const speaker = speakerOf(activity);
  const text = wordsOf(activity);
  const attachments = activity.attachments ?? [];
  return (
    <div class={`message from-${speaker}`}>
      <Who speaker={speaker} name={counsellorOf(activity)} />
      {text !== '' && (
        <div class="bubble">
          <TextView blocks={readPlain(text)} />
        </div>
      )}
      {attachments.length > 0 && (
        <div class={activity.attachmentLayout === 'carousel' ? 'cards is-carousel' : 'cards'}>
          {attachments.map((attachment) => (
            <AttachmentView attachment={attachment} cardsUrl={cardsUrl} onSay={onSay} />
          ))}
        </div>
      )}
    </div>
  );
}

function Who({ speaker, name }: { readonly speaker: Speaker; readonly name: string | null }): VNode {
  if (name !== null) return <p class="who">{say(words.who.counsellor, { name })}</p>;
  return <p class="sr-only">{speaker === 'person' ? words.who.person : words.who.bot}</p>;
}

interface AttachmentProps {
  readonly attachment: Attachment;
  readonly cardsUrl: string;
  readonly onSay: Say;
}

function AttachmentView({ attachment, cardsUrl, onSay }: AttachmentProps): VNode {
  const { contentType, content, contentUrl, name } = attachment;
  if (contentType === adaptiveType) {
    const card = readCard(content);
    return card === null ? (
      <ForeignCard content={content} url={cardsUrl} onSay={onSay} />
    ) : (
      <CardView card={card} onSay={onSay} />
    );
  }
  const url = safeUrl(contentUrl);
  return url === null ? <p>{words.message.unreadable}</p> : <OutLink url={url} label={name ?? words.message.file} />;
}

/** What the person has said and the log does not show yet. */
export function OutgoingView({
  outgoing,
  onRetry,
}: {
  readonly outgoing: Outgoing;
  readonly onRetry: () => void;
}): VNode {
  const { saying, state, reason = '' } = outgoing;
  const text = wordsOf(saying);
  return (
    <div class={`message from-person is-${state}`}>
      <p class="sr-only">{words.who.person}</p>
      {text !== '' && (
        <div class="bubble">
          <TextView blocks={readPlain(text)} />
        </div>
      )}
      {state === 'failed' && (
        <p class="fate" role="alert">
          {words.message.failed} {reason}{' '}
          <button type="button" class="plain" onClick={onRetry}>
            {words.message.retry}
          </button>
        </p>
      )}
      {state === 'waiting' && <p class="fate">{words.message.waiting}</p>}
    </div>
  );
}
