/** A long computation that can be left between its steps. */
export type Steps<Result> = Generator<void, Result>;

/** Goes through all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Goes through all steps, and lets happen between them what waits; throws where that is the wish to stop. */
export async function finishUnlessStopped<Result>(
  steps: Steps<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await breathe(signal);
    step = steps.next();
  }
  return step.value;
}

/** Lets happen what waits; throws where that is the wish to stop. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
