import { db } from '#lib/db'
import type { HelpRequestKind } from '#prisma/generated/enums'

/** Somebody could not sign yet and said why. Returns the id of the request. */
export async function makeHelpRequest(wishes: {
  signatoryId: string
  kind?: HelpRequestKind
}): Promise<string> {
  const { signatoryId, kind = 'DATA_KELIRU' } = wishes
  const data = { signatoryId, kind, message: 'Jabatan saya keliru.', createdAt: new Date() }
  const { id } = await db().helpRequest.create({ data, select: { id: true } })
  return id
}
