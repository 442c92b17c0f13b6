/** Why a source cannot be imported: every problem at once, one sentence each. What was imported before stays. */
export class ImportError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.name = 'ImportError';
    this.problems = problems;
  }
}
