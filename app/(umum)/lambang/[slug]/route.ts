import { notFound } from 'next/navigation'
import { getCrest } from '#lib/regions/get-crest'

/** The crest of a region, for the head of its pages. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await context.params
  const crest = /^[a-z0-9-]{1,100}$/.test(slug) ? await getCrest(slug) : null
  if (!crest) notFound()
  return new Response(crest, {
    headers: { 'content-type': 'image/png', 'content-length': String(crest.length) },
  })
}
