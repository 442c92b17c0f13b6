import type { Kysely } from 'kysely';
import type { Centre } from '../../knowledge/centre.ts';
import type { Audit } from '../audit/audit.ts';
import type { Schema } from '../storage/schema.ts';
import type { Gate } from './gate.ts';
import type { LockOut } from './lock-out.ts';
import type { Passwords } from './password.ts';
import type { Sessions } from './sessions.ts';

/** What the routes of the desk work with. */
export interface DeskMeans {
  readonly db: Kysely<Schema>;
  readonly centres: { findCentre(centreId: string): Centre | undefined };
  readonly sessions: Sessions;
  readonly gate: Gate;
  readonly passwords: Passwords;
  readonly lockOut: LockOut;
  /** Told of what is done to accounts. */
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
