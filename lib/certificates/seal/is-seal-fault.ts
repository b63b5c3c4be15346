const NAMES = ['SealError', 'SealRoomError', 'TimestampError']

/**
 * Whether a fault means that nothing can be sealed just now (the certificate has expired, the timestamp authority does
 * not answer) and the same will succeed later. By name: a sealer may come from another bundle of the same classes.
 */
export function isSealFault(error: unknown): boolean {
  return error instanceof Error && NAMES.includes(error.name)
}
