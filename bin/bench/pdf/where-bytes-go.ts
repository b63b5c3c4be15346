import { objectRoles, ROLES, type Role } from '#bin/bench/pdf/object-roles'
import { objectSizes } from '#bin/bench/pdf/object-sizes'

/** Documents looked into; they hardly differ. */
const SAMPLE = 40

/** What the bytes of a certificate are for, read from the files themselves: means over some of them, in bytes. */
export async function whereBytesGo(documents: readonly Uint8Array[]): Promise<Record<Role, number>> {
  const sums = new Map<Role, number>(ROLES.map((role) => [role, 0]))
  const sample = documents.slice(0, SAMPLE)
  for (const document of sample) {
    const roles = await objectRoles(document)
    let left = document.byteLength
    for (const [number, size] of objectSizes(document)) {
      const role = roles.get(number) ?? 'rest'
      if (role === 'rest') continue
      sums.set(role, (sums.get(role) ?? 0) + size)
      left -= size
    }
    sums.set('rest', (sums.get('rest') ?? 0) + left)
  }
  const mean = (role: Role) => Math.round((sums.get(role) ?? 0) / sample.length)
  return Object.fromEntries(ROLES.map((role) => [role, mean(role)])) as Record<Role, number>
}
