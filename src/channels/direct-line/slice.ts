/** A run of the log: activities as JSON, and the index after the last of them. */
export interface Slice {
  readonly entries: readonly string[];
  readonly watermark: number;
}

/** The part of a whole log from a watermark on; everything when the watermark is of a log that has been lost. */
export function sliceFrom(entries: readonly string[], watermark: number): Slice {
  return { entries: entries.slice(watermark > entries.length ? 0 : watermark), watermark: entries.length };
}

/** Rows of the log as clients read them: each with the id that its place gives. */
export function toSlice(conversationId: string, first: number, rows: readonly string[]): Slice {
  return {
    entries: rows.map((row, index) => toEntry(activityId(conversationId, first + index), row)),
    watermark: first + rows.length,
  };
}

/** A row is the JSON of an object that is not empty, without its id. */
function toEntry(id: string, row: string): string {
  return `{"id":${JSON.stringify(id)},${row.slice(1)}`;
}

/** An ActivitySet as it goes over the wire. */
export function formatSlice({ entries, watermark }: Slice): string {
  return `{"activities":[${entries.join(',')}],"watermark":"${watermark}"}`;
}

/** Direct Line's own form: the conversation and the place in its log. */
export function activityId(conversationId: string, index: number): string {
  return `${conversationId}|${String(index).padStart(7, '0')}`;
}
