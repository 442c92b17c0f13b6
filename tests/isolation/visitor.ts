import type { Database } from '../../src/storage/database.ts';
import { until } from '../fixtures/until.ts';

/** What came over the wire. */
export interface Reply {
  readonly status: number;
  /** JSON as it came, or a page. */
  readonly text: string;
}

/** What the chat holds of somebody. */
interface Issued {
  readonly token: string;
  readonly conversationId: string;
}

/** Somebody at the chat of a centre; whoever has got hold of what is theirs uses it through `ask`. */
export class Visitor {
  readonly token: string;
  /** As Direct Line knows it. */
  readonly id: string;
  readonly #address: string;
  readonly #database: Database;

  private constructor(address: string, database: Database, { token, conversationId }: Issued) {
    this.#address = address;
    this.#database = database;
    this.token = token;
    this.id = conversationId;
  }

  static async open(address: string, database: Database, centre: string, resume?: string): Promise<Visitor> {
    const { status, text } = await ask(address, '/widget/token', { body: { centre, resume } });
    if (status !== 200) throw new Error(`no chat of ${centre}: ${status}`);
    return new Visitor(address, database, parseIssued(text));
  }

  get conversationId(): string {
    return `directline/${this.id}`;
  }

  /** Says something, or taps; gives all that stands in the chat once it is answered. */
  async say(said: string | object): Promise<string> {
    const words = typeof said === 'string' ? { text: said } : { value: said };
    const { status } = await this.ask(this.#path, { body: { type: 'message', ...words } });
    if (status !== 200) throw new Error(`not said: ${status}`);
    const { db } = this.#database;
    await until(
      () => db.selectFrom('inbox').select('position').where('conversation_id', '=', this.conversationId).execute(),
      (waiting) => waiting.length === 0,
      30,
    );
    return this.read();
  }

  async read(): Promise<string> {
    return (await this.ask(this.#path)).text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
  }

  /** The addresses of what is theirs that stand in the chat. */
  async findLinks(words: string): Promise<readonly string[]> {
    const links = (await this.read()).match(/https?:[^"\\]+/g) ?? [];
    return [...new Set(links)].filter((link) => link.includes(words)).map((link) => link.replaceAll('&amp;', '&'));
  }

  /** With the token of theirs. */
  ask(path: string, asked: Asked = {}): Promise<Reply> {
    return ask(this.#address, path, { token: this.token, ...asked });
  }

  get #path(): string {
    return `/v3/directline/conversations/${this.id}/activities`;
  }
}

interface Asked {
  readonly token?: string;
  readonly body?: object;
  readonly origin?: string;
}

/** One request, as a page or a program sends it. */
export async function ask(address: string, path: string, { token, body, origin }: Asked = {}): Promise<Reply> {
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(origin === undefined ? {} : { Origin: origin }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(address + path, { headers, ...sent });
  return { status: response.status, text: await response.text() };
}

function parseIssued(text: string): Issued {
  return JSON.parse(text) as Issued;
}
