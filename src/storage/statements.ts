import { prepare } from './prepare.ts';

type Row = {
  readonly id: string;
  readonly position: number;
  readonly clientId: string | null;
  readonly row: string;
};

/** Adds a row to the log of a conversation; nothing where its place, or its client's own id, is taken. */
export const insertRow = prepare<Row>((db, blank) =>
  db
    .insertInto('log')
    .values({
      conversation_id: blank('id'),
      position: blank('position'),
      client_id: blank('clientId'),
      activity: blank('row'),
    })
    .onConflict((conflict) => conflict.doNothing()),
);
