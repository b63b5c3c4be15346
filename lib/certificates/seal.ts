import type { SealKind } from '#lib/certificates/content'

/**
 * The certificate a sealer seals with. `subject` is the full distinguished name, `issuer` the name its issuer goes by,
 * `fingerprint` the SHA-256 of `der` in lower-case hex.
 */
export type SealCertificate = {
  subject: string
  issuer: string
  notBefore: Date
  notAfter: Date
  fingerprint: string
  kind: SealKind
  der: Uint8Array
}

/**
 * The port through which documents are sealed: a P12 held in memory, or one day a remote service.
 * `seal` gives the PDF with one signature over the whole of it (PAdES B-B), dated `at`; it throws a `SealError` when the
 * certificate is not valid then.
 */
export type Sealer = {
  seal: (pdf: Uint8Array, reason: string, at: Date) => Promise<Uint8Array>
  certificate: SealCertificate
}

export type SealFailure =
  | 'not_p12'
  | 'wrong_passphrase'
  | 'no_key'
  | 'no_certificate'
  | 'unsupported_key'
  | 'key_mismatch'
  | 'not_yet_valid'
  | 'expired'

const SENTENCES: Record<SealFailure, string> = {
  not_p12: 'Berkas segel bukan berkas PKCS#12 (.p12 atau .pfx); periksa SEAL_P12.',
  wrong_passphrase: 'Kata sandi berkas segel tidak cocok; periksa SEAL_PASSPHRASE.',
  no_key: 'Berkas segel tidak memuat kunci privat; ekspor ulang beserta kuncinya.',
  no_certificate: 'Berkas segel tidak memuat sertifikat; ekspor ulang beserta sertifikatnya.',
  unsupported_key: 'Jenis kunci dalam berkas segel tidak didukung; gunakan RSA atau ECDSA.',
  key_mismatch: 'Kunci privat dalam berkas segel tidak cocok dengan sertifikatnya; ekspor ulang keduanya.',
  not_yet_valid: 'Sertifikat segel belum berlaku; periksa tanggal mulai berlakunya dan jam peladen.',
  expired: 'Masa berlaku sertifikat segel telah habis; pasang sertifikat yang baru.',
}

/** Why a seal cannot be used; the message is a sentence for whoever installs it. */
export class SealError extends Error {
  readonly reason: SealFailure
  constructor(reason: SealFailure, cause?: unknown) {
    super(SENTENCES[reason], { cause })
    this.name = 'SealError'
    this.reason = reason
  }
}
