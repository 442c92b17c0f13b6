/** Every dialog adds its own id here, with what it is told when it begins (`declare module './dialog-inputs.ts'`). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one entry a dialog
export interface DialogInputs {}

export type DialogId = keyof DialogInputs;
