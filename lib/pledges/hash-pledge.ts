import { canonicalJson, sha256 } from '#lib/audit/canonical-json'

/** Everything of a pledge that a signer reads; `null` where the region's text is silent. */
export type PledgeContent = {
  title: string
  electionName: string
  leadIn: string | null
  /** In the order printed. */
  points: readonly string[]
  closing: string | null
  sanction: string | null
  /** In the order printed. */
  legalBasis: readonly { kind: string; text: string }[]
}

/**
 * SHA-256 (32 bytes) over the canonical JSON (RFC 8785) of a pledge. It is kept with the text when that is published
 * and with every signing, so that anybody can show which words were signed. No salt: the text is public.
 */
export function hashPledge(content: PledgeContent): Uint8Array<ArrayBuffer> {
  const { title, electionName, leadIn, points, closing, sanction } = content
  const legalBasis = content.legalBasis.map(({ kind, text }) => ({ kind, text }))
  return sha256(
    canonicalJson({ title, electionName, leadIn, points: [...points], closing, sanction, legalBasis }),
  )
}
