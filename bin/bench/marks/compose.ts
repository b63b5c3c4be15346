import type { Dice } from '#bin/bench/marks/dice'
import type { Hand } from '#bin/bench/marks/hand'
import { endOf, type Place, type Pulse, penAt } from '#bin/bench/marks/pulse'
import { writeBar, writeDot, writeUnderline } from '#bin/bench/marks/write-flourish'
import { writeCapital, writeWord } from '#bin/bench/marks/write-word'

/** One stroke in its place: the pen comes down at `start` (canvas units, not yet fitted to a pad). */
export type Written = { start: Place; pulses: Pulse[] }

type Box = { left: number; right: number; top: number; bottom: number }

const LOOKS = 60

function placesOf({ start, pulses }: Written): Place[] {
  const end = endOf(pulses)
  return Array.from({ length: LOOKS + 1 }, (_, nth) => {
    const { x, y } = penAt(pulses, (end * nth) / LOOKS)
    return { x: start.x + x, y: start.y + y }
  })
}

/** The space that strokes take. */
export function boxOf(strokes: readonly Written[]): Box {
  const places = strokes.flatMap(placesOf)
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

/** How many strokes of each sort make up so many. */
function divide(strokes: number, dice: Dice) {
  const underlines = dice.chance(0.55) ? 1 : 0
  const capitals = strokes >= 5 && dice.chance(0.6) ? 2 : 1
  const words = Math.max(1, Math.min(strokes - capitals - underlines, dice.integer(1, 4)))
  return { capitals, words, underlines, marks: strokes - capitals - words - underlines }
}

/** Capitals and words from left to right along a line that may climb. */
function writeLine(hand: Hand, dice: Dice, capitals: number, words: number, letters: number): Written[] {
  const climb = dice.around(-0.06, 0.07)
  const line: Written[] = []
  let x = 0
  const put = (pulses: Pulse[], gap: number) => {
    const written = { start: { x: x + gap, y: x * climb + dice.around(0, hand.size * 0.2) }, pulses }
    line.push(written)
    x = Math.max(x, boxOf([written]).right - hand.size * dice.between(0.3, 1))
  }
  for (let nth = 0; nth < capitals; nth += 1) put(writeCapital(hand, dice), dice.between(0, 0.6) * hand.size)
  for (let nth = 0; nth < words; nth += 1) {
    const share = Math.max(1, Math.round((letters / words) * dice.between(0.7, 1.3)))
    put(writeWord(hand, dice, share), dice.between(-0.4, 0.7) * hand.size)
  }
  return line
}

function underline(hand: Hand, dice: Dice, box: Box): Written {
  const pulses = writeUnderline(hand, dice, (box.right - box.left) * dice.between(0.6, 1))
  const x = box.left + (box.right - box.left) * dice.between(0, 0.2)
  return { start: { x, y: box.bottom + hand.size * dice.between(-0.4, 0.5) }, pulses }
}

function mark(hand: Hand, dice: Dice, box: Box): Written {
  const x = box.left + (box.right - box.left) * dice.between(0.15, 1)
  if (dice.chance(0.55))
    return { start: { x, y: box.top + hand.size * dice.between(-0.3, 0.9) }, pulses: writeDot(hand, dice) }
  const y = box.top + (box.bottom - box.top) * dice.between(0.15, 0.6)
  return { start: { x: x - hand.size, y }, pulses: writeBar(hand, dice) }
}

/** A signature of so many strokes and about so many joined letters, in the order it is written. */
export function compose(hand: Hand, dice: Dice, strokes: number, letters: number): Written[] {
  const { capitals, words, underlines, marks } = divide(strokes, dice)
  const line = writeLine(hand, dice, capitals, words, letters)
  const box = boxOf(line)
  const rest = [
    ...Array.from({ length: marks }, () => mark(hand, dice, box)),
    ...Array.from({ length: underlines }, () => underline(hand, dice, box)),
  ]
  return [...line, ...rest]
}
