/** One turn of the mix: what it is an example of, and what is typed or tapped. */
export interface MixedTurn {
  readonly kind: string;
  readonly text: string;
  /** What a tapped card sends instead of words. */
  readonly value?: object;
}

/**
 * One whole visit: most turns are answers by tap, number or word, some are sentences, a few are commands, one question
 * cuts in, one message is not understood. `number` makes the sentences of each visit its own, so that nothing is
 * measured twice that a memory would answer.
 */
export function createVisit(number: number, sentences: readonly string[]): readonly MixedTurn[] {
  const sentence = (place: number): string =>
    `${sentences[(2 * number + place) % sentences.length]} depuis ${number + 2} mois`;
  return [
    { kind: 'greeting', text: 'Bonjour' },
    { kind: 'first sentence', text: sentence(0) },
    { kind: 'choice by number', text: '1' },
    { kind: 'question', text: 'Faut-il un diplôme pour ce métier ?' },
    { kind: 'back', text: 'retour' },
    { kind: 'why', text: 'pourquoi' },
    { kind: 'fiche from a card', text: '', value: { action: 'fiche', metierId: 'serveur' } },
    { kind: 'restart', text: 'recommencer' },
    { kind: 'guided path', text: 'Me laisser guider' },
    { kind: 'choice by number', text: '1' },
    { kind: 'sentence in the path', text: sentence(1) },
    { kind: 'several ticked', text: '1 et 3' },
    { kind: 'several ticked', text: '2' },
    { kind: 'does not know', text: 'je ne sais pas' },
    { kind: 'not understood', text: 'zblorg flimk' },
    { kind: 'help', text: 'aide' },
    { kind: 'choice in words', text: 'le bac' },
    { kind: 'my data', text: 'mes données' },
  ];
}
