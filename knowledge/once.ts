/** A function that computes at its first call, and gives the same ever after. */
export function once<T>(compute: () => T): () => T {
  let given: { readonly value: T } | undefined;
  return () => {
    given ??= { value: compute() };
    return given.value;
  };
}
