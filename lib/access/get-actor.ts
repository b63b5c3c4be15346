import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '#lib/access/actor'
import { authOptions } from '#lib/access/auth-options'
import { loadActor } from '#lib/access/load-actor'

/** Who makes this request, or null; read once per request. Desks take the actor and decide for themselves. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session: unknown = await getServerSession(authOptions)
  const sessionId = readSessionId(session)
  return sessionId ? loadActor(sessionId, new Date()) : null
})

function readSessionId(session: unknown): string | null {
  if (typeof session !== 'object' || session === null || !('sid' in session)) return null
  return typeof session.sid === 'string' ? session.sid : null
}
