import { notFound } from 'next/navigation'
import { z } from 'zod'

/** What Next gives a page as `searchParams`. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** An id out of a page's address; one that is no UUID is not there, before any query is made. */
export function requireId(segment: string): string {
  const id = z.uuid().safeParse(segment)
  if (!id.success) notFound()
  return id.data
}
