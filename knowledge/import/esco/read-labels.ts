import type { Tally } from '../import-report.ts';

/** A label and its alternatives as a table writes them: one a line, with stray spaces, both apostrophes, at times twice. */
export function readLabels(
  { preferredLabel, altLabels }: { readonly preferredLabel: string; readonly altLabels: string },
  tally: Tally,
): { readonly label: string; readonly otherLabels: readonly string[] } {
  const label = clean(preferredLabel);
  if (preferredLabel !== preferredLabel.trim()) tally.repair('labels with stray spaces');
  const others = new Set(altLabels.split(/\r?\n/).map(clean));
  others.delete('');
  others.delete(label);
  return { label, otherLabels: [...others] };
}

function clean(label: string): string {
  return label.replace(/\s+/g, ' ').replaceAll("'", '’').trim();
}

/** Whether a row can be kept: released, named, and at an address of its own. */
export function isKept(
  row: { readonly conceptUri: string; readonly preferredLabel: string; readonly status: string },
  { kind, seen, tally }: { readonly kind: string; readonly seen: ReadonlyMap<string, unknown>; readonly tally: Tally },
): boolean {
  const reasons: readonly (readonly [boolean, string])[] = [
    [row.status !== 'released', `${kind} that are not released`],
    [!/^https?:\/\/data\.europa\.eu\/esco\//.test(row.conceptUri), `${kind} without an address of ESCO`],
    [row.preferredLabel.trim() === '', `${kind} without a label`],
    [seen.has(row.conceptUri), `${kind} that stand twice`],
  ];
  const reason = reasons.find(([isMet]) => isMet)?.[1];
  if (reason !== undefined) tally.leaveOut(reason);
  return reason === undefined;
}

/** The day of a moment such as `2024-01-25T11:28:50.295Z`; empty for what is none. */
export function dayOf(moment: string): string {
  return /^\d{4}-\d\d-\d\d/.exec(moment)?.[0] ?? '';
}
