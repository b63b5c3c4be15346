import { endingOf } from '#lib/certificates/press/cross-reference'
import { dateString, type Ref, textString } from '#lib/certificates/press/syntax'
import { append, flushObjects, joinChunks, reserve, type Writer } from '#lib/certificates/press/writer'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/** Characters kept for the three numbers of a byte range and the blanks between them. */
const RANGE_ROOM = 32
const AFTER_RANGE = ']/Contents'

/** The signature dictionary up to the numbers of its byte range, and from behind its gap (ISO 32000-1 §12.8.1). */
function signatureAround(ref: Ref, { at, reason }: SealSlot): { head: string; tail: string } {
  const kind = '/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached'
  return {
    head: `${ref} 0 obj\n<<${kind}/ByteRange[0 `,
    tail: `/M${dateString(at)}/Reason${textString(reason)}>>`,
  }
}

/**
 * Where the gap lies depends on how many digits say so. Gives the numbers at which both agree; null where none do,
 * since the last of them lost a digit when the others won one.
 * @param start byte at which the numbers begin; `gap` and `total` are lengths in bytes
 */
function settleRange(start: number, gap: number, total: number): { before: number; text: string } | null {
  for (let length = 5; length <= RANGE_ROOM; length++) {
    const before = start + length + AFTER_RANGE.length
    const text = `${before} ${before + gap} ${total - before - gap}`
    if (text.length === length) return { before, text }
  }
  return null
}

/**
 * Ends a file with a signature dictionary whose byte range is right and whose value is still zeros, and with the
 * cross-reference. What blanks are left stand behind the dictionary, so that its length does not change the range.
 * @param signature reserved for the signature dictionary
 * @param trailer entries of the trailer dictionary: `/Root`, `/Info`, `/ID`
 */
export function closeFile(writer: Writer, signature: Ref, slot: SealSlot, trailer: string): UnsealedPdf {
  flushObjects(writer)
  const { head, tail } = signatureAround(signature, slot)
  const start = writer.length + head.length
  const gap = 2 * slot.room + 2
  writer.places[signature] = { at: writer.length }
  const reference = reserve(writer)
  for (let room = RANGE_ROOM; ; room++) {
    const length = start + room + AFTER_RANGE.length + gap + tail.length + '\nendobj\n'.length
    const ending = endingOf(writer, reference, length, trailer)
    const range = settleRange(start, gap, length + ending.length)
    if (!range) continue
    append(writer, `${head}${range.text}${AFTER_RANGE}<${'0'.repeat(2 * slot.room)}>`)
    append(writer, `${tail}${' '.repeat(room - range.text.length)}\nendobj\n`)
    append(writer, ending)
    return { bytes: joinChunks(writer), gap: { start: range.before, end: range.before + gap } }
  }
}
