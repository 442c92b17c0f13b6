/** The server said no; its message is for the person to read. */
export class RefusedError extends Error {}

/** The centre takes nobody new: its message says whom to ask instead. */
export class ClosedError extends RefusedError {}

/** The conversation is no more: another must begin. */
export class GoneError extends Error {}

/** The person ended it for good, in another tab or on another device. */
export class EndedError extends Error {}

/** Nothing came back, or nothing that can be used: the same request is worth another try. */
export class AwayError extends Error {}
