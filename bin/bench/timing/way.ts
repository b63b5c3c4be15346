/** One way of making the nth document. What it gives is kept and looked at afterwards, so that nothing is left undone. */
export type Way = { name: string; make: (nth: number) => Promise<Uint8Array> }

/** What the documents of one way took in one round: CPU milliseconds in all, wall milliseconds and the bytes of each. */
export type Round = { cpuMs: number; wallMs: number[]; documents: Uint8Array[] }
