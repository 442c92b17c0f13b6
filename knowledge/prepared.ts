/**
 * Gives what was prepared under a name; where nothing was, it is made now. What is made is plain: arrays, maps and objects,
 * without functions, so that it can be kept in a file.
 */
export type Prepare = <Value>(name: string, make: () => Value) => Value;

/** Nothing was prepared. */
export const makeNow: Prepare = (_name, make) => make();
