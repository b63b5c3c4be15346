import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib'

/** Adds a compressed stream; zlib of the system is several times as fast as the one inside pdf-lib. */
export function addStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Record<string, number> = {},
): PDFRef {
  const packed = deflateSync(bytes, { level: 9 })
  return context.register(
    PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode', Length: packed.length }), packed),
  )
}
