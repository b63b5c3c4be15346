import { createHash } from 'node:crypto'
import { derAt, Malformed } from '#lib/certificates/check/der'

/** Where a seal says it reaches, checked against the file: SHA-256 of all but the placeholder, and the CMS inside it. */
export type FoundSeal = { digest: Buffer; cms: Uint8Array }
export type SealNotFound = 'not_pdf' | 'not_sealed' | 'partly_covered' | 'changed'

const KEY = '/ByteRange'
/** Longer than any seal; keeps a hostile file from having us decode megabytes. */
const MOST_HEX = 262_144
const LONGEST_RANGE = 64

type Range = { before: number; after: number; rest: number }

function readRange(pdf: Buffer, key: number): Range | null {
  const text = pdf.toString('latin1', key + KEY.length, key + KEY.length + LONGEST_RANGE)
  const match = /^\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text)
  return match && { before: Number(match[1]), after: Number(match[2]), rest: Number(match[3]) }
}

/** The placeholder's DER: lower-case hex between its brackets, then zeros to the end and nothing else. */
function readPlaceholder(pdf: Buffer, { before, after }: Range): Uint8Array {
  const length = after - before - 2
  if (pdf[before] !== 0x3c || pdf[after - 1] !== 0x3e || length > MOST_HEX || length % 2 !== 0)
    throw new Malformed('placeholder is not between brackets')
  const hex = pdf.toString('latin1', before + 1, after - 1)
  if (!/^[0-9a-f]+$/.test(hex)) throw new Malformed('placeholder is not lower-case hex')
  const bytes = Buffer.from(hex, 'hex')
  const cms = derAt(bytes).whole
  if (bytes.subarray(cms.length).some((byte) => byte !== 0))
    throw new Malformed('placeholder is not padded with zeros')
  return cms
}

/**
 * Finds the one seal of a PDF. It must be the value of `/Contents` behind its `/ByteRange`, and everything but the
 * value itself must be covered; a second signature or bytes added later are `partly_covered`.
 * @throws Malformed when the placeholder is not exactly what a seal leaves behind
 */
export function findSeal(bytes: Uint8Array): FoundSeal | SealNotFound {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') return 'not_pdf'
  const key = pdf.indexOf(KEY)
  if (key < 0) return 'not_sealed'
  if (pdf.indexOf(KEY, key + 1) >= 0) return 'partly_covered'
  const range = readRange(pdf, key)
  if (!range || range.before <= key || range.after <= range.before + 2) return 'changed'
  if (range.after + range.rest !== pdf.length) return 'partly_covered'
  const between = pdf.toString('latin1', Math.max(key, range.before - LONGEST_RANGE), range.before)
  if (!/\/Contents\s*$/.test(between)) return 'changed'
  const cms = readPlaceholder(pdf, range)
  const hash = createHash('sha256').update(pdf.subarray(0, range.before)).update(pdf.subarray(range.after))
  return { digest: hash.digest(), cms }
}
