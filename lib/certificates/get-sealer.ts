import { readFile } from 'node:fs/promises'
import { loadSealer } from '#lib/certificates/load-sealer'
import type { Sealer, SealPurpose } from '#lib/certificates/seal'
import { env } from '#lib/env'

// Kept on `globalThis` because Next bundles a module once per route.
const kept = globalThis as typeof globalThis & { ikrarSealers?: Map<SealPurpose, Promise<Sealer>> }

/**
 * The installation's sealer for certificates and checkpoints, or for books and packages, which is the same one unless
 * SEAL_P12_BOOKS is set. Each P12 is read once per process and its key held in memory only.
 * @throws SealError when the P12 cannot seal (any longer)
 */
export function getSealer(purpose: SealPurpose = 'certificates'): Promise<Sealer> {
  kept.ikrarSealers ??= new Map()
  const sealers = kept.ikrarSealers
  const own = purpose === 'books' && env.bookSealP12Path === null ? 'certificates' : purpose
  const known = sealers.get(own)
  if (known) return known
  const sealer = load(own)
  sealers.set(own, sealer)
  sealer.catch((error: unknown) => {
    sealers.delete(own)
    tell(error)
  })
  return sealer
}

async function load(purpose: SealPurpose): Promise<Sealer> {
  const { path, passphrase } = configured(purpose)
  const p12 = new Uint8Array(await readFile(path))
  return tellingFaults(await loadSealer(p12, passphrase, new Date(), { purpose, tsaUrl: env.tsaUrl }))
}

/** Jobs are tried again in silence: the operator learns here that a certificate has expired or a TSA does not answer. */
function tellingFaults(sealer: Sealer): Sealer {
  return {
    certificate: sealer.certificate,
    get room() {
      return sealer.room
    },
    sign: async (digest, at) => {
      try {
        return await sealer.sign(digest, at)
      } catch (error) {
        tell(error)
        throw error
      }
    },
  }
}

function tell(error: unknown): void {
  console.error('seal:', error instanceof Error ? error.message : error)
}

function configured(purpose: SealPurpose): { path: string; passphrase: string } {
  const { bookSealP12Path, bookSealPassphrase } = env
  return purpose === 'books' && bookSealP12Path !== null && bookSealPassphrase !== null
    ? { path: bookSealP12Path, passphrase: bookSealPassphrase }
    : { path: env.sealP12Path, passphrase: env.sealPassphrase }
}
