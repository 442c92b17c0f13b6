import { Agent, request } from 'node:http';

/** Connections stay open, as a browser's do; `fetch` would cost the client more than a turn costs the bare server. */
const agent = new Agent({ keepAlive: true });

/** The server said no, and when to come again where it told. */
export class RefusedError extends Error {
  readonly retryAfter: string | undefined;

  constructor(message: string, retryAfter: string | undefined) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Posts JSON and gives the JSON that answers; throws on any other status than 2xx. */
export function post(url: string, body: object, token?: string): Promise<unknown> {
  return postWith(token === undefined ? {} : { Authorization: `Bearer ${token}` }, url, body);
}

/** The same with other headers. */
export function postWith(own: Readonly<Record<string, string>>, url: string, body: object): Promise<unknown> {
  const json = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json), ...own };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) return resolve(JSON.parse(text));
        reject(new RefusedError(`POST ${url}: is ${statusCode}, expected 2xx.`, response.headers['retry-after']));
      });
    });
    sent.on('error', reject);
    sent.end(json);
  });
}
