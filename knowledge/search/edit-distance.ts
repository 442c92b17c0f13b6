/**
 * Whether one word becomes the other by at most so many letters added, dropped, replaced or swapped with their neighbour.
 */
export function isWithinEdits(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  // Rows of the grid of distances between the starts of a (down) and of b (across):
  //        b e t e
  //      0 1 2 3 4
  //    b 1 0 1 2 3
  //    e 2 1 0 1 2
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const replaced = at(last, column - 1) + (isSame ? 0 : 1);
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : replaced;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    if (Math.min(...current) > edits) return false;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length) <= edits;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
