import { readFile } from 'node:fs/promises'
import { loadSealer } from '#lib/certificates/load-sealer'
import { type SealCertificate, SealError, type SealPurpose } from '#lib/certificates/seal'
import type { Settings } from '#lib/env/settings'
import { StartRefusal } from '#lib/env/start-refusal'

/** A P12 as it was configured. */
type Configured = { purpose: SealPurpose; setting: string; path: string; passphrase: string }

/** A certificate that seals, and the setting that names it. */
export type RequiredSeal = { setting: string; certificate: SealCertificate }

function listConfigured(settings: Settings): Configured[] {
  const { sealP12Path, sealPassphrase, bookSealP12Path, bookSealPassphrase } = settings
  const own: Configured = {
    purpose: 'certificates',
    setting: 'SEAL_P12',
    path: sealP12Path,
    passphrase: sealPassphrase,
  }
  if (bookSealP12Path === null || bookSealPassphrase === null) return [own]
  return [
    own,
    { purpose: 'books', setting: 'SEAL_P12_BOOKS', path: bookSealP12Path, passphrase: bookSealPassphrase },
  ]
}

async function load({ purpose, setting, path, passphrase }: Configured): Promise<RequiredSeal> {
  const p12 = await readFile(path).catch((error: unknown) => {
    const sentence = `Berkas sertifikat segel ${path} tidak dapat dibaca: perbaiki ${setting} atau izin berkasnya.`
    throw new StartRefusal(sentence, { cause: error })
  })
  try {
    const { certificate } = await loadSealer(new Uint8Array(p12), passphrase, new Date(), { purpose })
    return { setting, certificate }
  } catch (error) {
    throw error instanceof SealError ? new StartRefusal(error.message, { cause: error }) : error
  }
}

/**
 * Throws StartRefusal unless certificates and books can be sealed now with what is configured for each.
 * @returns the certificates, that of certificates first, that of books where it is one of its own
 */
export async function requireSeal(settings: Settings): Promise<RequiredSeal[]> {
  const seals: RequiredSeal[] = []
  for (const configured of listConfigured(settings)) seals.push(await load(configured))
  return seals
}
