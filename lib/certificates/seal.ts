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
 * The port through which everything is sealed: a P12 held in memory, or one day a remote service.
 * `sign` gives the DER of a detached CMS SignedData (RFC 5652) over content of the given SHA-256 digest, as PAdES B-B
 * wants it (ETSI EN 319 142-1), B-T with a timestamp authority; it throws a `SealError` when the certificate is not
 * valid at `at`, a `TimestampError` when no timestamp was to be had.
 * `room` is the most bytes a CMS of this sealer takes. It may grow when a timestamp turns out longer than any before.
 */
export type Sealer = {
  readonly certificate: SealCertificate
  readonly room: number
  sign: (digest: Uint8Array, at: Date) => Promise<Uint8Array>
}

/** What is sealed with a certificate of its own, where one is configured. */
export type SealPurpose = 'certificates' | 'books'

export type SealFailure =
  | 'not_p12'
  | 'wrong_passphrase'
  | 'unsupported_form'
  | 'no_key'
  | 'no_certificate'
  | 'unsupported_key'
  | 'key_mismatch'
  | 'not_yet_valid'
  | 'expired'

/** The settings a P12 was configured by, as the sentences name them. */
const SETTINGS: Record<SealPurpose, { p12: string; passphrase: string }> = {
  certificates: { p12: 'SEAL_P12', passphrase: 'SEAL_PASSPHRASE' },
  books: { p12: 'SEAL_P12_BOOKS', passphrase: 'SEAL_PASSPHRASE_BOOKS' },
}

const SENTENCES: Record<SealFailure, (settings: { p12: string; passphrase: string }) => string> = {
  not_p12: ({ p12 }) => `Berkas segel bukan berkas PKCS#12 (.p12 atau .pfx); periksa ${p12}.`,
  wrong_passphrase: ({ p12, passphrase }) =>
    `Kata sandi berkas segel tidak cocok, atau berkasnya rusak; periksa ${passphrase} dan ${p12}.`,
  unsupported_form: ({ p12 }) =>
    `Bentuk atau penyandian berkas segel tidak didukung; ekspor ulang ${p12} dengan perintah openssl pkcs12 -export.`,
  no_key: ({ p12 }) => `Berkas segel tidak memuat kunci privat; ekspor ulang ${p12} beserta kuncinya.`,
  no_certificate: ({ p12 }) =>
    `Berkas segel tidak memuat sertifikat yang terbaca; ekspor ulang ${p12} beserta sertifikatnya.`,
  unsupported_key: ({ p12 }) =>
    `Jenis kunci dalam berkas segel tidak didukung; gunakan RSA 2048–4096 bit atau ECDSA P-256 atau P-384 untuk ${p12}.`,
  key_mismatch: ({ p12 }) =>
    `Kunci privat dalam berkas segel tidak cocok dengan sertifikatnya; ekspor ulang keduanya untuk ${p12}.`,
  not_yet_valid: ({ p12 }) =>
    `Sertifikat segel pada ${p12} belum berlaku; periksa tanggal mulai berlakunya dan jam server.`,
  expired: ({ p12 }) => `Masa berlaku sertifikat segel pada ${p12} telah habis; pasang sertifikat yang baru.`,
}

/** Why a seal cannot be used; the message is a sentence for whoever installs it. */
export class SealError extends Error {
  readonly reason: SealFailure
  constructor(reason: SealFailure, purpose: SealPurpose = 'certificates', cause?: unknown) {
    super(SENTENCES[reason](SETTINGS[purpose]), { cause })
    this.name = 'SealError'
    this.reason = reason
  }
}
