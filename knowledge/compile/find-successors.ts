import type { Certification } from '../import/rncp/certification.ts';

/** Finds the newest certifications after each: registers tell one step at a time, and at times in a ring. */
export function createSuccession(
  certifications: readonly Pick<Certification, 'number' | 'successors'>[],
): (number: string) => readonly string[] {
  const next = new Map(certifications.map(({ number, successors }) => [number, successors]));
  const follow = (number: string, seen: readonly string[]): readonly string[] => {
    const ahead = (next.get(number) ?? []).filter((each) => !seen.includes(each));
    return ahead.length === 0 ? [number] : ahead.flatMap((each) => follow(each, [...seen, each]));
  };
  return (number) => [...new Set(follow(number, [number]))].filter((each) => each !== number);
}
