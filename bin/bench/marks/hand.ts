import type { Dice } from '#bin/bench/marks/dice'

/** What is one person's own in writing; angles in radians, lengths in canvas units, times in seconds. */
export type Hand = {
  /** Height of a small letter. */
  size: number
  /** Leaning to the right when positive. */
  slant: number
  /** Between the beginnings of two pulses. */
  beat: number
  /** How long a pulse lasts, as a part of the beat: more of it rounds the corners. */
  overlap: number
  /** How far letters move on: narrow or wide writing. */
  advance: number
  /** How much letters shrink along a word: signatures run out into a line. */
  fading: number
  /** How loopy: turning of a stroke beyond straight. */
  bend: number
  /** How unlike two letters of the same kind are. */
  unrest: number
}

/** Invents a hand. */
export function inventHand(dice: Dice): Hand {
  return {
    size: dice.between(38, 92),
    slant: dice.around(0.28, 0.18),
    beat: dice.between(0.085, 0.24),
    overlap: dice.between(1.05, 1.5),
    advance: dice.between(0.15, 0.95),
    fading: dice.between(0.6, 1.05),
    bend: dice.between(0.35, 0.95),
    unrest: dice.between(0.06, 0.2),
  }
}
