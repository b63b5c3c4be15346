import { notFound, redirect } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { getBkdRoom } from '#lib/progress/get-bkd-room'

/** The guard of every page of BKD's room: nobody signed in goes to the door, anybody else finds nothing here. */
export async function requireBkdRoom(options: { auditors?: boolean } = {}) {
  const actor = await getActor()
  if (!actor) redirect('/masuk')
  const room = await getBkdRoom(actor)
  if (!room || (room.isAuditor && !options.auditors)) notFound()
  return { actor, room }
}
