/** Where a key leads in a list of so many; null where it leads nowhere. `current` is -1 where nothing is chosen yet. */
export function findNextIndex(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Which line keeps the focus when the list has changed: the same, else whichever now stands in its place. */
export function keepFocus(before: readonly string[], focused: string, after: readonly string[]): string | null {
  if (after.includes(focused)) return focused;
  const index = before.indexOf(focused);
  return after[Math.min(Math.max(index, 0), after.length - 1)] ?? null;
}
