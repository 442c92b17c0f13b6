/** How long a process may be believed to answer a conversation without a sign of it. */
export const leaseMs = 10_000;

/** The same for its deliveries, one of which may take longer than a turn. */
export const deliveryLeaseMs = 30_000;
