import { type Block, PAGE } from '#lib/certificates/layout/ink'
import { newMemory } from '#lib/certificates/layout/memory'
import { SAMPLE_WATERMARK } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'

const TURN = 52
const SIZE = 54
const GREY = 0.9

const made = newMemory<Block>(1)

function makeWatermark(faces: Typefaces): Block {
  const angle = (TURN * Math.PI) / 180
  const length = widthOf(faces.bold, SAMPLE_WATERMARK, SIZE)
  const rise = (SIZE * faces.bold.capHeight) / faces.bold.unitsPerEm
  const x = PAGE.width / 2 - (length / 2) * Math.cos(angle) + (rise / 2) * Math.sin(angle)
  const y = PAGE.height / 2 + (length / 2) * Math.sin(angle) + (rise / 2) * Math.cos(angle)
  const look = { face: 'bold', size: SIZE, grey: GREY, turn: TURN, silent: true } as const
  return { part: { role: 'decor' }, inks: [{ kind: 'text', x, y, text: SAMPLE_WATERMARK, ...look }] }
}

/** "CONTOH – TIDAK BERLAKU" from the lower left to the upper right, under everything else and inside the margins. */
export function watermark(faces: Typefaces): Block {
  return made(faces, SAMPLE_WATERMARK, () => makeWatermark(faces))
}
