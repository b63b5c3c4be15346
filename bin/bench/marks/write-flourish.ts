import type { Dice } from '#bin/bench/marks/dice'
import type { Hand } from '#bin/bench/marks/hand'
import type { Pulse } from '#bin/bench/marks/pulse'
import { lognormal } from '#bin/bench/marks/write-word'

/** A tap: the dot of an i or at the end. */
export function writeDot(hand: Hand, dice: Dice): Pulse[] {
  const from = dice.between(0, Math.PI)
  const reach = dice.between(7, 22)
  return [{ at: 0, reach, from, to: from + dice.between(-1, 1), ...lognormal(hand, dice) }]
}

/** The bar of a t, or a short stroke through what was written. */
export function writeBar(hand: Hand, dice: Dice): Pulse[] {
  const from = dice.around(-0.12, 0.15)
  const reach = hand.size * dice.between(1.2, 3.4)
  return [{ at: 0, reach, from, to: from + dice.around(0, 0.35), ...lognormal(hand, dice) }]
}

/** A line below the name: one sweep, or to and fro with loops at the ends. */
export function writeUnderline(hand: Hand, dice: Dice, length: number): Pulse[] {
  const sweeps = dice.integer(1, 3)
  const way = dice.chance(0.5) ? -1 : 1
  return Array.from({ length: sweeps }, (_, nth) => {
    const forth = nth % 2 === 0
    const from = (forth ? 0 : Math.PI * way) + dice.around(-0.06, 0.1)
    return {
      at: nth * hand.beat * 2.2,
      reach: length * dice.between(0.7, 1.05) * 0.8 ** nth,
      from,
      to: from + way * dice.between(0.1, 0.55),
      mu: Math.log(hand.beat * 2.1),
      sigma: dice.between(0.25, 0.4),
    }
  })
}
