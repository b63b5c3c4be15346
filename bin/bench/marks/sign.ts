import { boxOf, compose, type Written } from '#bin/bench/marks/compose'
import { type Dice, openDice } from '#bin/bench/marks/dice'
import { inventHand } from '#bin/bench/marks/hand'
import type { Place } from '#bin/bench/marks/pulse'
import { pickScreen, touch } from '#bin/bench/marks/touch'
import type { DrawnMark, Stroke } from '#lib/signings/mark'
import { decideMark } from '#lib/signings/mark-rules'
import { PAD_ASPECT, toStroke } from '#lib/signings/scale-strokes'

/** How many strokes and points a signature has. */
export type Measure = { strokes: number; points: number }

/** The part by which a signature may have more or fewer points than it should. */
const TOLERANCE = 0.06
const MOST_TRIES = 400
/** A joined letter leaves about so many samples. */
const POINTS_PER_LETTER = 24

/** Puts what was written on to a pad: most of its width or height, somewhere about the middle. */
function placeOn(strokes: readonly Written[], padWidth: number, dice: Dice): (place: Place) => Place {
  const box = boxOf(strokes)
  const padHeight = padWidth * PAD_ASPECT
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const scale = Math.min(
    (padWidth * dice.between(0.5, 0.92)) / width,
    (padHeight * dice.between(0.5, 0.88)) / height,
  )
  const left = (padWidth - width * scale) * dice.between(0.2, 0.8)
  const top = (padHeight - height * scale) * dice.between(0.2, 0.8)
  return ({ x, y }) => ({ x: left + (x - box.left) * scale, y: top + (y - box.top) * scale })
}

function draw(dice: Dice, strokes: number, letters: number): Stroke[] {
  const hand = inventHand(dice)
  const screen = pickScreen(dice)
  const written = compose(hand, dice, strokes, letters)
  const placed = placeOn(written, screen.padWidth, dice)
  return written
    .map(({ start, pulses }) =>
      toStroke(
        touch(pulses, ({ x, y }) => placed({ x: start.x + x, y: start.y + y }), screen, dice),
        screen.padWidth,
      ),
    )
    .filter((stroke) => stroke.length > 0)
}

/** A signature that came out too short is tried again with more letters, and the other way round. */
function moreOrFewer(letters: number, wanted: number, points: number, dice: Dice): number {
  const missing = (wanted - points) / POINTS_PER_LETTER
  return Math.min(Math.max(1, letters + missing * dice.between(0.2, 0.9)), wanted / 14)
}

/** The signature of an invented person: the same name and measure give the same mark. It keeps the rules of the desk. */
export function sign(name: string, measure: Measure): DrawnMark {
  const dice = openDice(name)
  let letters = measure.points / POINTS_PER_LETTER
  for (let nth = 0; nth < MOST_TRIES; nth += 1) {
    const strokes = draw(dice, measure.strokes, Math.round(letters))
    const points = strokes.flat().length
    const mark: DrawnMark = { kind: 'drawn', aspect: PAD_ASPECT, strokes }
    const isLong = strokes.length === measure.strokes && Math.abs(points / measure.points - 1) <= TOLERANCE
    if (isLong && decideMark(mark, name).ok) return mark
    letters = moreOrFewer(letters, measure.points, points, dice)
  }
  throw new Error(`no signature of ${measure.strokes} strokes and ${measure.points} points came out`)
}
