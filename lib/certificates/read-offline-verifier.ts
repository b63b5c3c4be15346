import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where `bin/prepare` puts the page that checks files without a network, below the product's folder. */
export const OFFLINE_VERIFIER = '.generated/verifier/pemeriksa-ikrar.html'

/** The page as it was built. Throws when the process was not started in the product's folder, or before it was built. */
export async function readOfflineVerifier(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(process.cwd(), OFFLINE_VERIFIER)))
}
