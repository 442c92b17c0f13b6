/** How long a process may be believed to answer a conversation without a sign of it. */
export const leaseMs = 10_000;

/** The same for its deliveries, one of which may take ten seconds. */
export const deliveryLeaseMs = 15_000;
