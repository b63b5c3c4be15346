import { childrenOf, contentOf, type Der, Malformed, TAG } from '#lib/certificates/check/der'
import type { HashName } from '#lib/certificates/check/digest'
import { hexOf } from '#lib/certificates/check/hex'

/** How a signature is made; `hash` is null where a field beside the algorithm names it. */
export type SignatureAlgorithm = { family: 'RSA' | 'EC'; hash: HashName | null }

/** By object identifier: RFC 8017 Appendix C and RFC 5758 §3.2. rsaEncryption leaves the hash to the field beside it. */
const ALGORITHMS: Record<string, SignatureAlgorithm> = {
  '2a864886f70d010101': { family: 'RSA', hash: null },
  '2a864886f70d01010b': { family: 'RSA', hash: 'SHA-256' },
  '2a864886f70d01010c': { family: 'RSA', hash: 'SHA-384' },
  '2a864886f70d01010d': { family: 'RSA', hash: 'SHA-512' },
  '2a8648ce3d040302': { family: 'EC', hash: 'SHA-256' },
  '2a8648ce3d040303': { family: 'EC', hash: 'SHA-384' },
  '2a8648ce3d040304': { family: 'EC', hash: 'SHA-512' },
}
const HASHES: Record<string, HashName> = {
  '608648016503040201': 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
}

/** An AlgorithmIdentifier (RFC 5280 §4.1.1.2): the contents of its OID in hex, and its parameters. */
export function partsOf(algorithm: Der | undefined): { identifier: string; parameters: Der | undefined } {
  const [identifier, parameters, ...more] = childrenOf(algorithm, TAG.sequence)
  if (more.length > 0) throw new Malformed('unexpected algorithm parameters')
  return { identifier: hexOf(contentOf(identifier, TAG.oid)), parameters }
}

export function isNull(parameters: Der | undefined): boolean {
  return parameters?.tag === TAG.null && parameters.content.length === 0
}

/** The hash an AlgorithmIdentifier names; its parameters are absent or NULL (RFC 5754 §2). */
export function hashNamed(algorithm: Der | undefined): HashName {
  const { identifier, parameters } = partsOf(algorithm)
  const hash = HASHES[identifier]
  if (!hash || (parameters && !isNull(parameters))) throw new Malformed('unexpected hash')
  return hash
}

/** The signature an AlgorithmIdentifier names. */
export function signatureNamed(algorithm: Der): SignatureAlgorithm {
  const { identifier, parameters } = partsOf(algorithm)
  const named = ALGORITHMS[identifier]
  // RFC 4055 §5 wants NULL for RSA, yet some write nothing; RFC 5758 §3.2 wants nothing for ECDSA.
  if (!named || (parameters && (named.family === 'EC' || !isNull(parameters))))
    throw new Malformed('unexpected signature algorithm')
  return named
}
