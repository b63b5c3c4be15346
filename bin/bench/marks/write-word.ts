import type { Dice } from '#bin/bench/marks/dice'
import type { Hand } from '#bin/bench/marks/hand'
import type { Pulse } from '#bin/bench/marks/pulse'

const UP = -Math.PI / 2
const DOWN = Math.PI / 2

/** How high a letter rises above the line and falls below it, in small letters; it turns by loops (−1) or arches (1). */
type Letter = { rise: number; fall: number; turn: -1 | 1 }

/** What cursive consists of: garlands and small loops mostly, now and then an arch, an ascender, a descender. */
function pickLetter(dice: Dice): Letter {
  const kind = dice.between(0, 1)
  if (kind < 0.44) return { rise: 1, fall: 0, turn: -1 }
  if (kind < 0.66) return { rise: 1, fall: 0, turn: 1 }
  if (kind < 0.85) return { rise: dice.between(1.9, 3), fall: 0, turn: -1 }
  return { rise: dice.between(0.8, 1.1), fall: dice.between(1, 1.9), turn: -1 }
}

/** The two parameters of a pulse that takes about `overlap` beats. */
export function lognormal(hand: Hand, dice: Dice): { mu: number; sigma: number } {
  const sigma = dice.between(0.22, 0.34)
  return { mu: Math.log(hand.beat * hand.overlap * dice.between(0.92, 1.08)), sigma }
}

/** A capital: a few large turns that carry a signature off. */
export function writeCapital(hand: Hand, dice: Dice): Pulse[] {
  const way = dice.chance(0.65) ? -1 : 1
  let direction = dice.chance(0.5) ? UP + hand.slant : DOWN - hand.slant + dice.between(-0.4, 0.4)
  return Array.from({ length: dice.integer(2, 5) }, (_, nth) => {
    const turn = way * dice.between(0.9, 3) * (dice.chance(0.2) ? -1 : 1)
    const pulse = {
      at: nth * hand.beat * 1.25,
      reach: hand.size * dice.between(2.1, 5.2),
      from: direction,
      to: direction + turn,
      ...lognormal(hand, dice),
    }
    direction += turn + dice.between(-0.3, 0.9) * way
    return pulse
  })
}

/** A pulse along an arc that brings the pen so far up or down, whichever way it leans. */
function stride(height: number, lean: number, bend: number, at: number, hand: Hand, dice: Dice): Pulse {
  const chord = Math.sin(bend) / bend
  const reach = Math.max(height, hand.size * 0.1) / (chord * Math.abs(Math.sin(lean)))
  return { at, reach, from: lean - bend, to: lean + bend, ...lognormal(hand, dice) }
}

/** A run of joined letters: up and down in turn between line and height, leaning, moving on, fading along the word. */
export function writeWord(hand: Hand, dice: Dice, letters: number): Pulse[] {
  const pulses: Pulse[] = []
  let below = 0
  for (let nth = 0; nth < letters; nth += 1) {
    const { rise, fall, turn } = pickLetter(dice)
    const size = hand.size * hand.fading ** ((nth * 4) / Math.max(letters, 4)) * dice.around(1, hand.unrest)
    const lean = hand.slant + dice.around(0, hand.unrest)
    const right = Math.atan(hand.advance / Math.max(rise, 0.7)) * dice.around(1, hand.unrest)
    const bend = hand.bend * turn
    const at = nth * 2 * hand.beat
    const bottom = size * (fall + dice.around(0, hand.unrest))
    const up = stride(size * rise + below, UP + Math.min(lean + right, 1.2), bend, at, hand, dice)
    const next = at + hand.beat * dice.around(1, 0.06)
    const down = stride(size * rise + bottom, DOWN + lean * 0.5 - right * 0.3, bend, next, hand, dice)
    pulses.push(up, down)
    below = bottom
  }
  return pulses
}
