import { notFound } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { pdfResponse } from '#lib/certificates/pdf-response'
import { volumeQuerySchema } from '#lib/handovers/decision-schema'
import { openHandoverBook } from '#lib/handovers/open-handover-book'
import { requireId } from '#lib/page-address'

type Context = { params: Promise<{ handoverId: string }> }

/** `?jilid=n`: one volume of the book of a handover. Where there is none, the way leads to the page that says why. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const handoverId = requireId((await params).handoverId)
  const { jilid } = volumeQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const book = await openHandoverBook(await getActor(), { handoverId, volume: jilid }, new Date())
  if (book.ok) return pdfResponse(book.file, book.fileName)
  if (book.reason === 'not_found') notFound()
  return new Response(null, { status: 303, headers: { location: `/bkd/penyerahan/${handoverId}` } })
}
