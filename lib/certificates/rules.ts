import type {
  CertificateContent,
  CertificateSigner,
  CertificateWitness,
  Identification,
} from '#lib/certificates/content'
import { formatDateTime, formatLongDate, formatTime } from '#lib/regions/rules'

/** Crosses every page of evaluation mode. */
export const SAMPLE_WATERMARK = 'CONTOH – TIDAK BERLAKU'
/** Stands in the footer of every page of evaluation mode, because real officials are named there. */
export const SAMPLE_FOOTER = 'Teks dari pemberitaan, bukan naskah resmi'
/** Under a name typed by somebody who cannot draw. */
export const TYPED_NOTE = 'Dikonfirmasi dengan mengetik nama lengkap'
export const INTRODUCTION = 'Yang bertanda tangan di bawah ini:'
export const SIGNER_CAPTION = 'Yang membuat pernyataan,'
/** Printed for a person whose number the roster does not have yet. */
export const NUMBER_MISSING = 'belum tercatat'

const DEFAULT_LEAD_IN = 'menyatakan dan berjanji untuk'
const DEFAULT_CLOSING =
  'Demikian pakta integritas ini saya buat dengan penuh kesadaran dan rasa tanggung jawab.'
/** PP 71/2019 art. 60(2)(b) is the kind of signature that needs no certificate of a PSrE. */
const SIGNATURE_LINE =
  'Ditandatangani dengan tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60 ayat (2) huruf b).'

const IDENTIFICATION: Record<Identification, string> = {
  CODE: 'Identitas: kode yang diterbitkan pengelola OPD.',
  SLIP: 'Identitas: kode yang diterbitkan pengelola OPD (slip tercetak).',
  SSO: 'Identitas: akun masuk tunggal (SSO) pemerintah daerah.',
  DESK: 'Identitas: diperiksa petugas di meja layanan.',
}

/** "ABCD-EFGH-JKMNP" of the 13 characters of a verification code. */
export function groupCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** "0123 4567 89ab cdef" of the first 16 hex digits of a leaf. */
export function groupHex(hex: string): string {
  return hex.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** The words before the points: the source's own lead-in completed, or the default where it is silent. */
export function leadInSentence(leadIn: string | null): string {
  const words = (leadIn ?? DEFAULT_LEAD_IN).replace(/:$/, '').trim()
  return `dengan ini ${/(^|\s)untuk$/.test(words) ? words : `${words} untuk`}:`
}

export function closingSentence(closing: string | null): string {
  return closing ?? DEFAULT_CLOSING
}

/** "NIP 1987…", or "NIP belum tercatat". */
export function numberLine(signer: Pick<CertificateSigner, 'numberLabel' | 'number'>): string {
  return `${signer.numberLabel} ${signer.number ?? NUMBER_MISSING}`
}

/** The rows of the biodata table, in the order of the office's form. */
export function biodata(signer: CertificateSigner): [label: string, value: string][] {
  return [
    ['Nama', signer.name],
    [signer.numberLabel, signer.number ?? NUMBER_MISSING],
    ['Pangkat/Golongan', signer.rank ?? '-'],
    ['Jabatan', signer.position ?? '-'],
    ['Unit Kerja', signer.unit ?? '-'],
    ['Instansi', signer.agency],
  ]
}

/** "Menyaksikan," or "Mengetahui,". */
export function witnessCaption(kind: 'MENYAKSIKAN' | 'MENGETAHUI'): string {
  return kind === 'MENYAKSIKAN' ? 'Menyaksikan,' : 'Mengetahui,'
}

/** The witness's full title as it stands above a mark, with the comma that official letters end it with. */
export function witnessTitle({ title }: Pick<CertificateWitness, 'title'>): string {
  return `${title.trim().replace(/,$/, '')},`
}

/** When the witness acted: "Disaksikan 25 Oktober 2023 pukul 09.30 WITA". */
export function witnessedLine(content: Pick<CertificateContent, 'region' | 'witness'>): string | null {
  if (!content.witness) return null
  const act = content.witness.kind === 'MENYAKSIKAN' ? 'Disaksikan' : 'Diketahui'
  return `${act} ${formatDateTime(content.witness.witnessedAt, content.region.timeZone)}`
}

/** When it was signed; a signing that waited on the device names both clocks, and the second day if it differs. */
export function timesSentence(content: CertificateContent): string {
  const { signedAt, receivedAt, queued, region } = content
  const signed = `Ditandatangani ${formatDateTime(signedAt, region.timeZone)}`
  if (!queued) return `${signed}.`
  const sameDay = formatLongDate(signedAt, region.timeZone) === formatLongDate(receivedAt, region.timeZone)
  const received = sameDay
    ? `pukul ${formatTime(receivedAt, region.timeZone)}`
    : formatDateTime(receivedAt, region.timeZone)
  return `${signed} (waktu perangkat); diterima server ${received}.`
}

/** How far the seal reaches, said by its kind: a PSrE's, the government's own, or the test seal of evaluation mode. */
export function sealSentence({ seal, sealIssuer, region }: CertificateContent): string {
  if (seal === 'PSRE') return `Keutuhan dokumen dilindungi segel elektronik ${region.governmentName}.`
  if (seal === 'OWN')
    return `Keutuhan dokumen dilindungi sertifikat digital ${sealIssuer}; bukan segel elektronik dari PSrE.`
  return 'Segel uji coba; dokumen contoh, tidak berlaku.'
}

/** The assurance lines of a certificate's footer, honest about what was and was not proven. */
export function assuranceLines(content: CertificateContent): string[] {
  return [
    SIGNATURE_LINE,
    `${IDENTIFICATION[content.identification]} ${timesSentence(content)}`,
    sealSentence(content),
  ]
}

/** City and date of the signing, as they stand above the mark: "Makassar, 25 Oktober 2023". */
export function issuedLine({ region, signedAt }: Pick<CertificateContent, 'region' | 'signedAt'>): string {
  return `${region.city}, ${formatLongDate(signedAt, region.timeZone)}`
}

/** The instant a certificate came to be: edition 2 exists only since it was witnessed. */
export function issuedAt(content: Pick<CertificateContent, 'receivedAt' | 'witness'>): Date {
  return content.witness?.witnessedAt ?? content.receivedAt
}
