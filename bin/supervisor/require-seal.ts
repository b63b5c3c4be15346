import { readFile } from 'node:fs/promises'
import { loadSealer } from '#lib/certificates/load-sealer'
import { SealError } from '#lib/certificates/seal'
import type { Settings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'

/** Throws StartRefusal unless documents can be sealed with the configured certificate now. */
export async function requireSeal({ sealP12Path, sealPassphrase }: Settings): Promise<void> {
  const p12 = await readFile(sealP12Path).catch((error: unknown) => {
    const sentence = `Berkas sertifikat segel ${sealP12Path} tidak dapat dibaca: perbaiki SEAL_P12 atau izin berkasnya.`
    throw new StartRefusal(sentence, { cause: error })
  })
  await loadSealer(new Uint8Array(p12), sealPassphrase).catch((error: unknown) => {
    throw error instanceof SealError ? new StartRefusal(error.message, { cause: error }) : error
  })
}
