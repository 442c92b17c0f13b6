/** The code of what the system threw, such as `ENOENT`; undefined: it has none. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
