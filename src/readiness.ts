/** Why nobody should be sent here at present. */
export type Obstacle = 'starting' | 'draining' | 'database-away';

/** Whether the server takes requests, and whether more of them should come. */
export class Readiness {
  #phase: 'starting' | 'open' | 'leaving' | 'closed' = 'starting';
  readonly #asksDatabase: () => Promise<boolean>;

  /** `asksDatabase` tells whether the database answers; it is asked each time, and keeps the cost low itself. */
  constructor(asksDatabase: () => Promise<boolean>) {
    this.#asksDatabase = asksDatabase;
  }

  open(): void {
    this.#phase = 'open';
  }

  /** Answers those who come, and tells whoever sends them to look elsewhere. */
  leave(): void {
    this.#phase = 'leaving';
  }

  close(): void {
    this.#phase = 'closed';
  }

  isServing(): boolean {
    return this.#phase === 'open' || this.#phase === 'leaving';
  }

  isLeaving(): boolean {
    return this.#phase === 'leaving' || this.#phase === 'closed';
  }

  /** Every reason not to be sent anybody; none: ready. */
  async findObstacles(): Promise<readonly Obstacle[]> {
    // The database is not open yet.
    if (this.#phase === 'starting') return ['starting'];
    const database = (await this.#asksDatabase()) ? [] : (['database-away'] as const);
    return this.isLeaving() ? ['draining', ...database] : database;
  }
}
