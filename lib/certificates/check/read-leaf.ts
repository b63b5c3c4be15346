import { z } from 'zod'
import { Malformed } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { findText, textAt } from '#lib/certificates/check/find-text'
import { hexOf } from '#lib/certificates/check/hex'
import { inflate } from '#lib/certificates/check/inflate'
import { readCanonical } from '#lib/certificates/check/read-canonical'

/** The leaf of the register that a certificate carries; `hash` is SHA-256(0x00 ‖ bytes) in hex (RFC 6962 §2.1). */
export type Leaf = { hash: string; code: string; signedAt: Date; receivedAt: Date }

const KEY = '/Type/EmbeddedFile/'
const LONGEST_HEADER = 512
const MOST_BYTES = 65_536

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()])
const signingLeaf = z
  .object({
    kind: z.literal('signing'),
    version: z.literal(1),
    code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
    signedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
  })
  .catchall(fact)

/** The bytes of the one attached file, still deflated; its object is written in one form only. */
function findAttachment(pdf: Uint8Array, key: number): Uint8Array {
  const before = textAt(pdf, key - 16, key)
  const header = textAt(pdf, key, key + LONGEST_HEADER)
  const [whole = '', dictionary = ''] =
    /^\/Type\/EmbeddedFile\/Subtype\/application#2Fjson([^\n]*)>>\nstream\n/.exec(header) ?? []
  const [length, ...more] = dictionary.matchAll(/\/Length (\d{1,6})(?=[/>]|$)/g)
  if (
    !/\n\d+ 0 obj\n<<$/.test(before) ||
    !length ||
    more.length > 0 ||
    !dictionary.includes('/Filter/FlateDecode')
  )
    throw new Malformed('attachment is not in its one form')
  const start = key + whole.length
  const end = start + Number(length[1])
  if (textAt(pdf, end, end + 10) !== '\nendstream') throw new Malformed('attachment has another length')
  return pdf.subarray(start, end)
}

/**
 * The leaf that a certificate carries as its attached file; null for a PDF without one, as books are.
 * @throws Malformed when there are several, or the one is not exactly as it is written
 */
export async function readLeaf(pdf: Uint8Array): Promise<Leaf | null> {
  const key = findText(pdf, KEY)
  if (key < 0) return null
  if (findText(pdf, KEY, key + 1) >= 0) throw new Malformed('more than one file is attached')
  const preimage = await inflate(findAttachment(pdf, key), MOST_BYTES)
  const { code, signedAt, receivedAt } = readCanonical(preimage, signingLeaf)
  const hash = hexOf(await digestOf('SHA-256', Uint8Array.of(0), preimage))
  return { hash, code, signedAt: new Date(signedAt), receivedAt: new Date(receivedAt) }
}
