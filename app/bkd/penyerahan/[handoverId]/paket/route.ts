import { notFound } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { openPackage } from '#lib/handovers/open-package'
import { requireId } from '#lib/page-address'
import { downloadResponse } from '#lib/storage/download-response'

type Context = { params: Promise<{ handoverId: string }> }

/** The package of a handover as a ZIP. Where there is none, the way leads to the page that says why. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const handoverId = requireId((await params).handoverId)
  const opened = await openPackage(await getActor(), { handoverId }, new Date())
  if (opened.ok) {
    return downloadResponse(opened.file, { fileName: opened.fileName, contentType: 'application/zip' })
  }
  if (opened.reason === 'not_found') notFound()
  return new Response(null, { status: 303, headers: { location: `/bkd/penyerahan/${handoverId}` } })
}
