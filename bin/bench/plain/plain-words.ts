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
  SIGNER_CAPTION,
} from '#lib/certificates/rules'

/** The words of one certificate, first edition, in the order of the page. Worked out beside what is measured. */
export type PlainWords = {
  letterhead: string[]
  title: string
  election: string
  introduction: string
  biodata: [label: string, value: string][]
  legalBasis: string
  leadIn: string
  points: string[]
  closing: string
  signature: { above: string[]; name: string; below: string }
  footer: string[]
  verifyUrl: string
}

/** The same words as the product prints, since both take them from the same rules. */
export function plainWords(content: CertificateContent): PlainWords {
  return {
    letterhead: [content.region.governmentName.toUpperCase(), content.opdName.toUpperCase()],
    title: content.title.toUpperCase(),
    election: content.electionName,
    introduction: INTRODUCTION,
    biodata: biodata(content.signer),
    legalBasis: `Berdasarkan ${content.legalBasis.join('; ')},`,
    leadIn: leadInSentence(content.leadIn),
    points: content.points,
    closing: closingSentence(content.closing),
    signature: {
      above: [issuedLine(content), SIGNER_CAPTION],
      name: content.signer.name,
      below: numberLine(content.signer),
    },
    footer: [
      `Kode verifikasi ${groupCode(content.code)}`,
      `Periksa keasliannya di ${content.verifyUrl}`,
      ...assuranceLines(content),
      `Jejak register ${groupHex(content.leafPrefix)} · Edisi ${content.edition} · Halaman 1 dari 1`,
    ],
    verifyUrl: content.verifyUrl,
  }
}
