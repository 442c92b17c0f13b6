/** Shows how far a task is. */
export interface Progress {
  show(done: number, all: number): void;
  /** Leaves a clean line for what follows. */
  end(): void;
}

/** A bar that grows in its place where somebody watches a terminal; elsewhere nothing is written. */
export function createProgress(output: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  let shown = -1;
  return {
    show: (done, all) => {
      const percent = Math.min(100, Math.floor((100 * done) / Math.max(all, 1)));
      if (output.isTTY !== true || percent === shown) return;
      shown = percent;
      const full = Math.round((width * percent) / 100);
      output.write(`\r[${'#'.repeat(full)}${' '.repeat(width - full)}] ${percent} %`);
    },
    end: () => {
      if (shown >= 0) output.write('\n');
      shown = -1;
    },
  };
}

const width = 30;
