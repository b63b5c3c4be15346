import type { z } from 'zod'
import { canonicalJson, type Json } from '#lib/audit/canonical-form'
import { Malformed } from '#lib/certificates/check/der'

/**
 * The value of canonical JSON (RFC 8785, UTF-8) of the given shape. The shape comes first: it bounds how deep the value
 * can be before it is written again and compared byte for byte.
 * @throws Malformed when it is no JSON, of another shape, or not written in the one form
 */
export function readCanonical<Value extends Json>(bytes: Uint8Array, shape: z.ZodType<Value>): Value {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value = shape.parse(JSON.parse(text))
    if (canonicalJson(value) === text) return value
  } catch (error) {
    throw new Malformed('not JSON of the expected shape', { cause: error })
  }
  throw new Malformed('JSON is not canonical')
}
