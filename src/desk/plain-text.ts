import { z } from 'zod';

/** One line of plain words, such as a name: nothing that hides in it. */
export function oneLine(longest: number): z.ZodType<string> {
  return z
    .string()
    .trim()
    .normalize()
    .max(longest)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
}

/** Plain text of several lines, without what turns the direction of what follows. « <b> » is three signs in it. */
export function severalLines(longest: number): z.ZodType<string> {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim().normalize())
    .refine((text) => text.length <= longest && /^(?:\n|[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069])+$/u.test(text));
}
