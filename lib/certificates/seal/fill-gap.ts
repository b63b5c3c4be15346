import { createHash } from 'node:crypto'
import type { Sealer } from '#lib/certificates/seal'
import type { UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/** A seal longer than the room left for it: a timestamp longer than any before. The next try knows better. */
class SealRoomError extends Error {
  override readonly name = 'SealRoomError'
}

const [OPENING, CLOSING] = ['<'.charCodeAt(0), '>'.charCodeAt(0)]

/**
 * The CMS over everything outside of the gap goes into it in lower-case hex, and the gap's zeros remain behind it
 * (ISO 32000-1 §12.8.3.3). The given bytes stay as they are.
 * @param at must lie within the certificate's validity
 * @throws SealError or TimestampError when the sealer cannot seal, SealRoomError when the gap is too small; Error when
 * it is none
 */
export async function fillGap({ bytes, gap }: UnsealedPdf, sealer: Sealer, at: Date): Promise<Uint8Array> {
  if (bytes[gap.start] !== OPENING || bytes[gap.end - 1] !== CLOSING)
    throw new Error('the gap for the seal does not stand between brackets')
  const hash = createHash('sha256').update(bytes.subarray(0, gap.start)).update(bytes.subarray(gap.end))
  const cms = await sealer.sign(hash.digest(), at)
  const room = (gap.end - gap.start - 2) / 2
  if (cms.length > room) throw new SealRoomError(`a seal of ${cms.length} bytes does not fit into ${room}`)
  const sealed = Buffer.from(bytes)
  sealed.write(Buffer.from(cms.buffer, cms.byteOffset, cms.length).toString('hex'), gap.start + 1, 'latin1')
  return new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.length)
}
