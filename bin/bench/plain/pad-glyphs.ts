import { assembleTables } from '#lib/certificates/typeface/assemble-tables'

type Tables = Record<string, Uint8Array>

const LONG_OFFSETS_AT = 50

function readTables(file: Uint8Array): Tables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const entries = Array.from({ length: view.getUint16(4) }, (_, nth) => {
    const at = 12 + 16 * nth
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    return [String.fromCharCode(...file.subarray(at, at + 4)), file.slice(start, start + length)]
  })
  return Object.fromEntries(entries)
}

/** Moves every outline to an offset that four divides; `loca` has long offsets. */
function align(loca: Uint8Array, glyf: Uint8Array): { loca: Uint8Array; glyf: Uint8Array } {
  const old = new DataView(loca.buffer, loca.byteOffset, loca.byteLength)
  const moved = new Uint8Array(loca.length)
  const places = new DataView(moved.buffer)
  const padded = new Uint8Array(glyf.length + loca.length)
  let end = 0
  for (let at = 0; at + 4 < loca.length; at += 4) {
    const outline = glyf.subarray(old.getUint32(at), old.getUint32(at + 4))
    padded.set(outline, end)
    end += (outline.length + 3) & ~3
    places.setUint32(at + 4, end)
  }
  return { loca: moved, glyf: padded.slice(0, end) }
}

/**
 * The same typeface with every outline at an even offset. `@pdf-lib/fontkit` writes short offsets into a small subset and
 * halves odd ones, so that letters of this face go missing; done once, beside what is measured, the plain way prints all.
 */
export function padGlyphs(file: Uint8Array): Uint8Array {
  const tables = readTables(file)
  const { head, loca, glyf } = tables
  if (!head || !loca || !glyf || head[LONG_OFFSETS_AT + 1] !== 1)
    throw new Error('not a typeface with long offsets')
  return assembleTables({ ...tables, ...align(loca, glyf) })
}
