import { sha256 } from '#lib/audit/canonical-json'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import type { Prisma } from '#prisma/generated/client'

/** What is known here of a file with the same SHA-256. */
type KnownFile =
  | { verdict: 'certificate'; code: string; edition: number; isLatest: boolean; annulled: boolean }
  | {
      verdict: 'book'
      opdName: string
      campaignName: string
      volume: number
      provisional: boolean
      isLatest: boolean
    }

/**
 * What an uploaded file is: a certificate or book exactly as it was issued here; sealed here and unchanged, but not in
 * this archive; changed after sealing; not sealed here; or no PDF. A certificate comes with its code, since whoever
 * holds the file holds the code. `sealedAt` is the time of the seal, ISO 8601, null when it is none of ours.
 */
export type PdfVerdict =
  | (KnownFile & { sealedAt: string | null })
  | { verdict: 'sealed_unknown'; sealedAt: string }
  | { verdict: 'changed' | 'foreign' | 'not_pdf' }

/** Checks a file in memory: whether the archive has it, by its SHA-256, and its seal. Nothing is kept. */
export async function verifyPdf(pdf: Uint8Array): Promise<PdfVerdict> {
  const hash = sha256(pdf)
  const known = (await findCertificate(hash)) ?? (await findBook(hash))
  const check = await checkSealedPdf(pdf, await listTrustedCertificates())
  if (known) return { ...known, sealedAt: check.ok ? check.signedAt.toISOString() : null }
  if (check.ok) return { verdict: 'sealed_unknown', sealedAt: check.signedAt.toISOString() }
  if (check.reason === 'not_pdf') return { verdict: 'not_pdf' }
  if (check.reason === 'changed' || check.reason === 'partly_covered') return { verdict: 'changed' }
  return { verdict: 'foreign' }
}

async function findCertificate(hash: Uint8Array<ArrayBuffer>): Promise<KnownFile | null> {
  const certificate = await db().certificate.findUnique({
    where: { sha256: hash },
    select: {
      edition: true,
      signing: {
        select: {
          code: true,
          annulment: { select: { id: true } },
          witnessed: { select: { signingId: true } },
        },
      },
    },
  })
  if (!certificate) return null
  const { edition, signing } = certificate
  return {
    verdict: 'certificate',
    code: signing.code,
    edition,
    isLatest: edition === (signing.witnessed ? 2 : 1),
    annulled: signing.annulment !== null,
  }
}

const bookSelect = {
  campaignId: true,
  opdId: true,
  handoverId: true,
  revision: true,
  volume: true,
  compiledAt: true,
  opd: { select: { name: true } },
  campaign: { select: { name: true } },
} as const

type BookRow = Prisma.BookGetPayload<{ select: typeof bookSelect }>

async function findBook(hash: Uint8Array<ArrayBuffer>): Promise<KnownFile | null> {
  const book = await db().book.findUnique({ where: { sha256: hash }, select: bookSelect })
  return (
    book && {
      verdict: 'book',
      opdName: book.opd.name,
      campaignName: book.campaign.name,
      volume: book.volume,
      provisional: book.handoverId === null,
      isLatest: await isLatest(book),
    }
  )
}

/** Neither compiled anew since, nor holding a pact that was annulled since. */
async function isLatest({ compiledAt, revision, handoverId, campaignId, opdId }: BookRow): Promise<boolean> {
  const place = { campaignId, opdId, handoverId }
  const newer = await db().book.count({ where: { ...place, revision: { gt: revision } } })
  const annulled = await db().annulment.count({
    where: {
      annulledAt: { gt: compiledAt },
      signing: handoverId
        ? { handoverItems: { some: { handoverId } } }
        : { campaignId, membership: { opdId } },
    },
  })
  return newer === 0 && annulled === 0
}
