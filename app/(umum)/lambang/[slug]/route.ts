import { notFound } from 'next/navigation'
import { getCrest } from '#lib/regions/get-crest'

/** The crest of a region, for the head of its pages. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const crest = await getCrest((await context.params).slug)
  if (!crest) notFound()
  return new Response(crest, {
    headers: { 'content-type': 'image/png', 'content-length': String(crest.length) },
  })
}
