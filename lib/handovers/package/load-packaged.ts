import { z } from 'zod'
import { db } from '#lib/db'
import type { BookRoll } from '#lib/handovers/book-roll'
import { splitIntoVolumes } from '#lib/handovers/volumes'
import { type Snapshot, snapshotSchema } from '#lib/signings/snapshot'
import type { Prisma } from '#prisma/generated/client'
import { EmploymentKind, type SigningMethod, type WitnessingKind } from '#prisma/generated/enums'

/** One signing as a package tells of it: who, when, how, witnessed by whom, and its current certificate's file. */
export type PackagedSigning = {
  signingId: string
  code: string
  signer: Omit<Snapshot, 'employmentKind'> & { employmentKind: EmploymentKind }
  signedAt: Date
  method: SigningMethod
  witness: { kind: WitnessingKind; title: string; name: string; at: Date } | null
  edition: number
  sha256: string
  size: number
}

const packagedSelect = {
  id: true,
  code: true,
  signedAt: true,
  method: true,
  snapshot: { select: { content: true } },
  witnessed: {
    select: {
      witnessing: { select: { kind: true, titlePrinted: true, namePrinted: true, witnessedAt: true } },
    },
  },
  certificates: { select: { edition: true, sha256: true, size: true } },
} as const satisfies Prisma.SigningSelect

type Row = Prisma.SigningGetPayload<{ select: typeof packagedSelect }>

/** The signings of a roll in its order, each with the certificate of its edition, which has been issued before. */
export async function loadPackaged({ signings }: Pick<BookRoll, 'signings'>): Promise<PackagedSigning[]> {
  const packaged: PackagedSigning[] = []
  for (const part of splitIntoVolumes(signings)) {
    const ids = part.map(({ signingId }) => signingId)
    const rows = await db().signing.findMany({ where: { id: { in: ids } }, select: packagedSelect })
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { signingId, witnessed } of part) {
      const row = byId.get(signingId)
      if (!row) throw new Error(`signing ${signingId} is not in the archive`)
      packaged.push(toPackaged(row, witnessed))
    }
  }
  return packaged
}

function toPackaged(row: Row, witnessed: boolean): PackagedSigning {
  const edition = witnessed ? 2 : 1
  const certificate = row.certificates.find((issued) => issued.edition === edition)
  if (!certificate) throw new Error(`signing ${row.id} has no certificate of edition ${edition}`)
  const { id: signingId, code, signedAt, method } = row
  const snapshot = snapshotSchema.parse(row.snapshot?.content)
  const employmentKind = z.enum(EmploymentKind).parse(snapshot.employmentKind)
  return {
    ...{ signingId, code, signedAt, method, edition },
    signer: { ...snapshot, employmentKind },
    witness: witnessed ? toWitness(row) : null,
    sha256: Buffer.from(certificate.sha256).toString('hex'),
    size: certificate.size,
  }
}

function toWitness({ id, witnessed }: Row): PackagedSigning['witness'] {
  if (!witnessed) throw new Error(`signing ${id} was not witnessed`)
  const { kind, titlePrinted: title, namePrinted: name, witnessedAt: at } = witnessed.witnessing
  return { kind, title, name, at }
}
