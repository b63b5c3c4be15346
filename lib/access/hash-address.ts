import { addressBlock } from '#lib/access/address-rules'
import { keyedHash } from '#lib/access/keyed-hash'

/** The keyed hash under which an address is stored with sessions and failed tries; of IPv6 that of its /64. */
export function hashAddress(address: string): Uint8Array<ArrayBuffer> {
  return keyedHash('sign-in-address', addressBlock(address))
}
