import { randomInt } from 'node:crypto';

/** No sign that is read for another one. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new case's id: eight signs that can be read aloud. */
export function createCaseId(): string {
  return Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('');
}
