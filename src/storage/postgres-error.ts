/** Whether PostgreSQL refused a statement with this code of its own, such as `23505`: asked without loading its client. */
export function isPostgresError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
