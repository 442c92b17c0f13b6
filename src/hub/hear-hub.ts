import type { Request } from 'restify';
import type { HandoffHub } from '../config.ts';
import { orRefuse } from '../desk/refuse-case.ts';
import type { Case } from '../handoff/case.ts';
import { type Db, parseCase } from '../handoff/case-store.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { HttpError } from '../http/http-error.ts';
import { parseJson, readBytes } from '../http/read-json.ts';
import { type Answer, ok } from '../http/reply.ts';
import { obeyHub } from './hub-deeds.ts';
import { parseFromHub } from './hub-wire.ts';
import { takeOnce } from './nonces.ts';
import { findSignature, isSignatureOf } from './signature.ts';

const maxBodyBytes = 64 * 1024;

interface Means {
  readonly hub: HandoffHub;
  readonly db: Db;
  readonly handoff: Handoff;
  readonly clock: () => number;
}

/** Answers `POST /api/handoff`, for whoever signs with the hub's secret; each signature serves once. */
export async function hearHub({ hub, db, handoff, clock }: Means, request: Request): Promise<Answer> {
  const header = request.headers['x-handoff-signature'];
  const signature = findSignature(typeof header === 'string' ? header : undefined, clock());
  if (signature === undefined) throw new HttpError('Unauthorized');
  const body = new TextDecoder().decode(await readBytes(request, maxBodyBytes));
  if (!isSignatureOf(hub.secret, 'hub', signature, body)) throw new HttpError('Unauthorized');
  if (!(await takeOnce(db, signature, clock()))) throw new HttpError('Unauthorized');
  const said = parseFromHub(parseJson(Buffer.from(body)));
  const found = await findHubCase(db, said.conversation.id);
  if (found === undefined) throw new HttpError('CaseNotFound');
  await orRefuse(db, () => obeyHub({ db, handoff }, found, said));
  return ok({});
}

/** Only a case that the hub was given, and is still its. */
async function findHubCase(db: Db, caseId: string): Promise<Case | undefined> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('hub_position', 'is not', null)
    .executeTakeFirst();
  return row && parseCase(row);
}
