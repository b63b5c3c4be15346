import type { CertificateContent } from '#lib/certificates/content'
import {
  assuranceLines,
  biodata,
  closingSentence,
  groupCode,
  groupHex,
  INTRODUCTION,
  issuedLine,
  leadInSentence,
  numberLine,
  SAMPLE_FOOTER,
  SAMPLE_WATERMARK,
  SIGNER_CAPTION,
  TYPED_NOTE,
  witnessCaption,
  witnessedLine,
  witnessTitle,
} from '#lib/certificates/rules'
import type { Mark } from '#lib/signings/mark'

/** One line of text as print knows it: composed, white space single. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

function legalBasis([only, ...more]: readonly string[]): string[] {
  if (only === undefined) return []
  if (more.length === 0) return [`Berdasarkan ${only},`]
  return ['Berdasarkan:', ...[only, ...more].map((text, index) => `${'abcdefghij'[index]}. ${text}`)]
}

function markText(mark: Mark): string[] {
  return mark.kind === 'typed' ? [mark.typedName, TYPED_NOTE] : []
}

function witnessText({ region, witness }: CertificateContent): string[] {
  if (!witness) return []
  const under = [witness.rank, witness.number && `NIP ${witness.number}`, witnessedLine({ region, witness })]
  return [
    witnessCaption(witness.kind),
    witnessTitle(witness),
    ...markText(witness.mark),
    witness.name,
    ...under.filter((line) => line !== null),
  ]
}

/** Every text between the top of the first page and the footers, in the order it is read. */
export function bodyTexts(content: CertificateContent): string[] {
  const { signer, points, closing, sanction, mark } = content
  return [
    content.region.governmentName.toUpperCase(),
    content.opdName.toUpperCase(),
    content.title.toUpperCase(),
    content.electionName,
    INTRODUCTION,
    ...biodata(signer).map(([label, value]) => `${label} : ${value}`),
    ...legalBasis(content.legalBasis),
    leadInSentence(content.leadIn),
    ...points.map((text, index) => `${index + 1}. ${text}`),
    closingSentence(closing),
    ...(sanction ? [sanction] : []),
    ...witnessText(content),
    issuedLine(content),
    SIGNER_CAPTION,
    ...markText(mark),
    signer.name,
    numberLine(signer),
  ].map(oneLine)
}

/** The texts at the foot of one of its pages. */
export function footerTexts(content: CertificateContent, page: number, pages: number): string[] {
  const register = `Jejak register ${groupHex(content.leafPrefix)}`
  return [
    `Kode verifikasi ${groupCode(content.code)}`,
    `Periksa keasliannya di ${content.verifyUrl}`,
    ...assuranceLines(content),
    `${register} · Edisi ${content.edition} · Halaman ${page} dari ${pages}`,
    ...(content.sample ? [`${SAMPLE_WATERMARK}. ${SAMPLE_FOOTER}.`] : []),
  ].map(oneLine)
}

/** What stands over a further page; it may be cut short and end in "…". */
export function continuationText({ signer, title }: CertificateContent): string {
  return oneLine(`${signer.name} – ${title} (lanjutan)`)
}
