import { derAt, Malformed } from '#lib/certificates/check/der'
import { findText, textAt } from '#lib/certificates/check/find-text'
import { readHex } from '#lib/certificates/check/hex'
import { MOST_CMS_BYTES } from '#lib/certificates/check/read-cms'
import { instantOf } from '#lib/certificates/check/times'

/**
 * What a seal stands on: the bytes before and behind its placeholder, which together are the whole file but for it, the
 * CMS inside, and the time `/M` beside it.
 */
export type FoundSeal = { before: Uint8Array; behind: Uint8Array; cms: Uint8Array; datedAt: Date }
export type SealNotFound = 'not_pdf' | 'not_sealed' | 'partly_covered' | 'changed'

const KEY = '/ByteRange'
/** Keeps a hostile file from having us decode megabytes. */
const MOST_HEX = 2 * MOST_CMS_BYTES
const LONGEST_RANGE = 64

type Range = { before: number; after: number; rest: number }

function readRange(pdf: Uint8Array, key: number): Range | null {
  const text = textAt(pdf, key + KEY.length, key + KEY.length + LONGEST_RANGE)
  const match = /^\s?\[0 +(\d{1,10}) +(\d{1,10}) +(\d{1,10}) *\]/.exec(text)
  return match && { before: Number(match[1]), after: Number(match[2]), rest: Number(match[3]) }
}

/** The placeholder's DER: lower-case hex between its brackets, then zeros to the end and nothing else. */
function readPlaceholder(pdf: Uint8Array, { before, after }: Range): Uint8Array {
  if (pdf[before] !== 0x3c || pdf[after - 1] !== 0x3e || after - before - 2 > MOST_HEX)
    throw new Malformed('placeholder is not between brackets')
  const bytes = readHex(pdf.subarray(before + 1, after - 1))
  if (!bytes) throw new Malformed('placeholder is not lower-case hex')
  const cms = derAt(bytes).whole
  if (bytes.subarray(cms.length).some((byte) => byte !== 0))
    throw new Malformed('placeholder is not padded with zeros')
  return cms
}

/** The time of the seal right behind its value, in UTC to the second (ISO 32000-1 §12.8.1 and §7.9.4). */
function readDate(pdf: Uint8Array, after: number): Date {
  const [, digits = ''] = /^\s?\/M ?\(D:(\d{14})Z\)/.exec(textAt(pdf, after, after + LONGEST_RANGE)) ?? []
  const instant = instantOf(digits)
  if (!instant) throw new Malformed('seal without a time')
  return instant
}

/**
 * Finds the one seal of a PDF. It must be the value of `/Contents` behind its `/ByteRange`, and everything but the
 * value itself must be covered; a second signature or bytes added later are `partly_covered`.
 * @throws Malformed when the placeholder is not exactly what a seal leaves behind
 */
export function findSeal(pdf: Uint8Array): FoundSeal | SealNotFound {
  if (textAt(pdf, 0, 5) !== '%PDF-') return 'not_pdf'
  const key = findText(pdf, KEY)
  if (key < 0) return 'not_sealed'
  if (findText(pdf, KEY, key + 1) >= 0) return 'partly_covered'
  const range = readRange(pdf, key)
  if (!range || range.before <= key || range.after <= range.before + 2) return 'changed'
  if (range.after + range.rest !== pdf.length) return 'partly_covered'
  const between = textAt(pdf, Math.max(key, range.before - LONGEST_RANGE), range.before)
  if (!/\]\s?\/Contents ?$/.test(between)) return 'changed'
  return {
    before: pdf.subarray(0, range.before),
    behind: pdf.subarray(range.after),
    cms: readPlaceholder(pdf, range),
    datedAt: readDate(pdf, range.after),
  }
}
