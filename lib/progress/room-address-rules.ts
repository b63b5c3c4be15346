import { z } from 'zod'

/** Which campaign and agency a page of the head's room shows; null: the latest campaign, all own agencies. */
export type RoomAddress = { campaignId: string | null; opdId: string | null }

const chosenId = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())
const roomSchema = z.object({ kegiatan: chosenId, perangkat: chosenId })

/** `?kegiatan=ID&perangkat=ID`; null when an id is malformed or repeated, which is then answered like an unknown one. */
export function readRoomAddress(address: Record<string, unknown>): RoomAddress | null {
  const read = roomSchema.safeParse(address)
  if (!read.success) return null
  return { campaignId: read.data.kegiatan ?? null, opdId: read.data.perangkat ?? null }
}

/** A path with those parameters that have a value. */
export function withParameters(path: string, parameters: Record<string, string | number | null>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== '')
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}
