import { type Activity, speakerOf } from './activity.ts';
import { adaptiveType, readCard } from './card.ts';
import { AwayError } from './refusals.ts';
import type { Requests } from './requests.ts';
import { words } from './words.ts';

/** How long the server may take, and how often it is asked. */
const patienceMs = 15_000;
const everyMs = 300;

/** Erases the conversation on the server, as the person's own words would; gives the receipt's title once it is done. */
export async function eraseOnServer(requests: Requests): Promise<string | null> {
  const before = await readAll(requests);
  if (!before.some((activity) => speakerOf(activity) === 'person')) return null;
  await post(requests, words.finish.command);
  await waitFor(requests, (activities) => activities.length > before.length + 1);
  await post(requests, words.finish.confirmation);
  const after = await waitFor(requests, (activities) => activities.some(({ name }) => name === 'erased'));
  return after.flatMap(findTitle).at(-1) ?? null;
}

async function readAll(requests: Requests): Promise<readonly Activity[]> {
  return (await requests.read('0')).activities;
}

async function post(requests: Requests, text: string): Promise<void> {
  const clientActivityID = `erase-${Date.now().toString(36)}-${text.length}`;
  await requests.post({ type: 'message', text, locale: 'fr-FR', channelData: { clientActivityID } });
}

async function waitFor(
  requests: Requests,
  isDone: (activities: readonly Activity[]) => boolean,
): Promise<readonly Activity[]> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const activities = await readAll(requests);
    if (isDone(activities)) return activities;
    await new Promise((done) => window.setTimeout(done, everyMs));
  }
  throw new AwayError('the conversation was not erased in time');
}

function findTitle({ attachments = [] }: Activity): readonly string[] {
  return attachments.flatMap(({ contentType, content }) => {
    const part = contentType === adaptiveType ? readCard(content)?.body[0] : undefined;
    return part?.kind === 'heading' ? [part.text] : [];
  });
}
