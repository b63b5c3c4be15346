import { db } from '#lib/db'

/** The bytes under a key. A key that is not there is a fault: rows refer only to files written with them. */
export async function readFile(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await db().storedFile.findUniqueOrThrow({ where: { key }, select: { bytes: true } })
  return new Uint8Array(file.bytes)
}
