import { describe, expect, test } from 'vitest'
import type { Ink, TextInk } from '#lib/certificates/layout/ink'
import { newGlyphSlots } from '#lib/certificates/press/glyph-slots'
import { writeBlock } from '#lib/certificates/press/write-block'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'

const text = (words: string, changes: Partial<TextInk> = {}): TextInk => ({
  ...{ kind: 'text', x: 60, y: 100, text: words, face: 'regular', size: 12, grey: 0 },
  ...changes,
})

function write(...inks: Ink[]) {
  const rare = { regular: newGlyphSlots(), bold: newGlyphSlots() }
  return writeBlock({ part: { role: 'paragraph' }, inks }, { faces: loadTypefaces(), rare })
}

describe('the operators of a block', () => {
  test('say what changes from one line to the next, and no more', () => {
    const lines = [text('Nama'), text('Baso', { x: 170, face: 'bold' }), text('(NIP)', { y: 115.6 })]
    expect(write(...lines)).toEqual({
      ...{ kind: 'text', x: 60, y: 741.89 },
      body: '/R 12 Tf 0 g(Nama )Tj/B 12 Tf 110 0 Td(Baso )Tj/R 12 Tf -110 -15.6 Td(\\(NIP\\))Tj',
    })
  })

  test('are the same wherever it stands', () => {
    const at = (x: number, y: number) =>
      write(text('satu', { x, y }), text('dua', { x: x + 3.333, y: y + 14.95, grey: 0.25 }))?.body
    for (let step = 0; step < 200; step++) expect(at(10 + step / 7, 20 + step * 1.37)).toBe(at(0, 0))
  })

  test('leave no wide spaces behind when a page ends inside a justified text', () => {
    expect(write(text('satu dua', { stretch: 2.5 }))?.body).toBe('/R 12 Tf 0 g 2.5 Tw(satu dua)Tj 0 Tw')
  })

  test('of several drawings keep them apart, of one need nothing', () => {
    const bitmap = { kind: 'bitmap', x: 10, y: 20, side: 21, size: 8, rows: 'ff00ff00ff00ff00' } as const
    const stencil = '0 g BI/IM true/W 8/H 8/D[1 0]/F/AHx ID ff00ff00ff00ff00>EI'
    expect(write(bitmap)?.body).toBe(`21 0 0 21 0 -21 cm ${stencil}`)
    const path = { kind: 'path', x: 10, y: 30, scale: 0.2, data: '0 0 m 5 5 l', weight: 5.5 } as const
    expect(write(bitmap, path)?.body).toBe(
      `q 21 0 0 21 0 -21 cm ${stencil} Q\nq 0.2 0 0 0.2 0 -10 cm 0 G 5.5 w 1 J 1 j 0 0 m 5 5 l S Q`,
    )
  })

  test('of nothing are nothing', () => {
    expect(write()).toBeNull()
  })
})
