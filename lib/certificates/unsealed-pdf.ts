/** Room for the seal of a document that is about to be written: `room` bytes of CMS, the reason and time it names. */
export type SealSlot = { room: number; reason: string; at: Date }

/**
 * A document complete but for its seal. The gap is the value of `/Contents` with its brackets, `[start, end)` in bytes:
 * zeros in hex until sealed. `/ByteRange` already names everything around it (ISO 32000-1 §12.8.1).
 */
export type UnsealedPdf = { bytes: Uint8Array; gap: { start: number; end: number } }
