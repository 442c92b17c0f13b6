/** How long a process may be believed to answer a conversation without a sign of it. */
export const leaseMs = 10_000;
