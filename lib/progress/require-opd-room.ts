import { notFound, redirect } from 'next/navigation'
import { getActor } from '#lib/access/get-actor'
import { getOpdRoom } from '#lib/progress/get-opd-room'
import { readRoomAddress } from '#lib/progress/room-address-rules'

/** The guard of the lists of the head's room: nobody signed in goes to the door, a room that is not theirs is not found. */
export async function requireOpdRoom(address: Record<string, unknown>, now: Date) {
  const actor = await getActor()
  if (!actor) redirect('/masuk')
  const chosen = readRoomAddress(address)
  const room = chosen && (await getOpdRoom(actor, chosen, now))
  if (!room) notFound()
  return { actor, chosen, room }
}
