import { readFile } from 'node:fs/promises'
import { loadSealer } from '#lib/certificates/load-sealer'
import type { Sealer } from '#lib/certificates/seal'
import { env } from '#lib/env'

let sealer: Promise<Sealer> | undefined

/** The installation's sealer: the P12 is read once per process and its key held in memory only. */
export function getSealer(): Promise<Sealer> {
  sealer ??= readFile(env.sealP12Path)
    .then((p12) => loadSealer(new Uint8Array(p12), env.sealPassphrase))
    .catch((error: unknown) => {
      sealer = undefined
      throw error
    })
  return sealer
}
