import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CannedReply } from '../../src/desk/wire.ts';
import { focusOn, focusSoon, useDesk } from './desk-context.ts';
import { say, words } from './words.ts';

/** Sentences that the centre keeps at hand; for whoever answers for the centre. */
export function RepliesPage(): VNode {
  const { call, workplace } = useDesk();
  const [replies, setReplies] = useState<readonly CannedReply[]>([]);
  const [edited, setEdited] = useState<CannedReply | null>(null);
  const read = async (): Promise<void> => {
    setReplies((await call<{ replies: readonly CannedReply[] }>('GET', '/replies')).replies);
  };
  useEffect(() => void workplace.attempt(read), [call, workplace]);
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const body = { title: String(form.get('title')).trim(), body: String(form.get('body')).trim() };
    void workplace.attempt(async () => {
      if (edited === null) await call('POST', '/replies', body);
      else await call('PUT', `/replies/${encodeURIComponent(edited.id)}`, body);
      setEdited(null);
      element.reset();
      workplace.tell(words.replies.saved);
      await read();
    });
  }
  function remove({ id }: CannedReply): void {
    void workplace.attempt(async () => {
      await call('DELETE', `/replies/${encodeURIComponent(id)}`);
      workplace.tell(words.replies.removed);
      focusOn('reply-title');
      await read();
    });
  }
  function edit(reply: CannedReply): void {
    setEdited(reply);
    focusSoon('reply-title');
  }
  return (
    <div class="page">
      <h2>{words.replies.heading}</h2>
      <p>{words.replies.lead}</p>
      <ul class="findings">
        {replies.map((reply) => (
          <li key={reply.id}>
            <h3>{reply.title}</h3>
            <p>{reply.body}</p>
            <span class="row">
              <button
                type="button"
                aria-label={say(words.replies['edit-of'], { title: reply.title })}
                onClick={() => edit(reply)}
              >
                {words.replies.edit}
              </button>
              <button
                type="button"
                aria-label={say(words.replies['remove-of'], { title: reply.title })}
                onClick={() => remove(reply)}
              >
                {words.replies.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form key={edited?.id ?? 'new'} class="stack" onSubmit={submit}>
        <h3>{edited === null ? words.replies.add : words.replies.change}</h3>
        <label for="reply-title">{words.replies.title}</label>
        <input id="reply-title" name="title" maxLength={80} defaultValue={edited?.title ?? ''} required />
        <label for="reply-body">{words.replies.body}</label>
        <textarea
          id="reply-body"
          name="body"
          rows={5}
          maxLength={2000}
          defaultValue={edited?.body ?? ''}
          aria-describedby="variables"
          required
        />
        <p id="variables" class="aside">
          {words.replies.variables}
        </p>
        <button type="submit" class="button">
          {words.replies.save}
        </button>
      </form>
    </div>
  );
}
