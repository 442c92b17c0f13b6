/** Stands for the id that a channel will have given to what stands at a place of its conversation's log. */
export function toRowId(position: number): string {
  return `row ${position}`;
}

/** The place; undefined for the channel's own id, or none. */
export function parseRowId(id: string | undefined): number | undefined {
  const [, position] = /^row (\d+)$/.exec(id ?? '') ?? [];
  return position === undefined ? undefined : Number(position);
}
