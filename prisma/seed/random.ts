import { createHash } from 'node:crypto'

/** Numbers that look random and are the same at every installation, so that two seeds make the same people. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  integer: (least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
}

/** A generator (mulberry32) that starts from a name. For invented people only: never for a secret. */
export function openRandom(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32BE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[integer(0, list.length - 1)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  return { integer, pick }
}
