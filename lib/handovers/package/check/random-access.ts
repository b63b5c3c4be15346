/** A file of which parts can be read without the whole: bytes from `from` up to, not including, `to`. */
export type RandomAccess = { size: number; read: (from: number, to: number) => Promise<Uint8Array> }
