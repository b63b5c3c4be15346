/**
 * For transactions that write thousands of rows or wait for another such act to end: in milliseconds, well above the
 * defaults of Prisma (2 s to get a connection, 5 s in all).
 */
export const bulkTransaction = { maxWait: 20_000, timeout: 60_000 } as const
