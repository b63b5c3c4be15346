import { notFound } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { pdfResponse } from '#lib/certificates/pdf-response'
import { volumeQuerySchema } from '#lib/handovers/decision-schema'
import { openProvisionalBook } from '#lib/handovers/open-provisional-book'
import { requireId } from '#lib/page-address'

type Context = { params: Promise<{ opdId: string }> }

/**
 * `?kegiatan=ID&jilid=n`: one volume of the latest provisional book of an agency. Of what was destroyed, the way leads
 * to the page that says so.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const opdId = requireId((await params).opdId)
  const { kegiatan, jilid } = volumeQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const campaignId = requireId(kegiatan ?? '')
  const book = await openProvisionalBook(await getActor(), { campaignId, opdId, volume: jilid }, new Date())
  if (book.ok) return pdfResponse(book.file, book.fileName)
  if (book.reason === 'not_found') notFound()
  const location = `/bkd/perangkat/${opdId}?kegiatan=${campaignId}`
  return new Response(null, { status: 303, headers: { location } })
}
