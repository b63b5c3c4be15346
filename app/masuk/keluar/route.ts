import { cookies } from 'next/headers'
import { endSession } from '#lib/access/end-session'
import { getActor } from '#lib/access/get-actor'
import { isSameOrigin } from '#lib/access/same-origin'

/** "Keluar": ends the session, forgets next-auth's cookies and returns to the doors. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await getActor()
  if (actor) await endSession(actor, new Date())
  const store = await cookies()
  for (const { name } of store.getAll()) {
    if (name.includes('next-auth.')) store.delete({ name, secure: name.startsWith('__'), path: '/' })
  }
  return new Response(null, { status: 303, headers: { location: '/masuk' } })
}
