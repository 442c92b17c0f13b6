/** Starts the program of a folder as its README says, opens its page, greets it and waits for an answer, then does so in Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { talkInBrowser } from './smoke-browser.ts';

const longestStart = 60_000;
const longestAnswer = 20_000;
const words = 'j’aime cuisiner et servir les gens';

/** What went well, in words; throws at the first thing that does not. */
export async function smoke(folder: string): Promise<readonly string[]> {
  const child = start(folder);
  try {
    const address = await findAddress(child);
    const page = await read(`${address}/`, 'text/html');
    if (!page.includes('/widget.js')) throw new Error('GET /: expected the tag of the widget.');
    await read(`${address}/widget.js`, 'text/javascript');
    const chat = /\/assets\/chat-[\w-]+\.js/.exec(await read(`${address}/widget`, 'text/html'))?.[0];
    if (chat === undefined) throw new Error('GET /widget: expected the script of the chat.');
    await read(address + chat, 'text/javascript');
    await read(`${address}/readyz`);
    const answer = await greet(address);
    return [
      `started at ${address}`,
      'served its page',
      `answered « ${shorten(answer)} »`,
      `answered in Chromium « ${shorten(await talkInBrowser(address, words))} »`,
    ];
  } finally {
    stop(child);
  }
}

function shorten(answer: string): string {
  return answer.replace(/\s+/g, ' ').slice(0, 80);
}

/** npm, its shell and the program are one group. */
function stop(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
}

function start(folder: string): ChildProcess {
  return spawn('npm', ['start'], {
    cwd: folder,
    detached: true,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function findAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The program has no output to read.');
  const late = setTimeout(() => stop(child), longestStart);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/[\w.:[\]-]+/.exec(line)?.[0];
      if (address !== undefined) return address;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error('npm start: ended before it told an address.');
}

async function read(url: string, type = ''): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url}: is ${response.status}, expected 200.`);
  const found = response.headers.get('content-type') ?? '';
  if (!found.startsWith(type)) throw new Error(`GET ${url}: is "${found}", expected "${type}".`);
  return response.text();
}

/** As the widget does: a token, a conversation, a message; then the words that answer it. */
async function greet(address: string): Promise<string> {
  const { token } = await post(`${address}/widget/token`, {});
  const direct = `${address}/v3/directline/conversations`;
  const { conversationId } = await post(direct, {}, String(token));
  const activities = `${direct}/${String(conversationId)}/activities`;
  const said = { type: 'message', text: words, from: { id: 'smoke' } };
  const { id } = await post(activities, said, String(token));
  for (const end = Date.now() + longestAnswer; Date.now() < end; ) {
    const answer = parseActivities(await get(activities, String(token))).find(
      ({ replyToId, text }) => replyToId === id && text,
    );
    if (answer?.text !== undefined) return answer.text;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The message got no answer.');
}

async function post(url: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${url}: is ${response.status}, expected 200 or 201.`);
  return parseRecord(await response.json());
}

async function get(url: string, token: string): Promise<unknown> {
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json();
}

function parseRecord(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}

function parseActivities(value: unknown): readonly { readonly replyToId?: string; readonly text?: string }[] {
  return (Object(value) as { activities?: { replyToId?: string; text?: string }[] }).activities ?? [];
}

if (import.meta.main) {
  for (const line of await smoke(process.argv[2] ?? '.')) process.stdout.write(`${line}\n`);
}
