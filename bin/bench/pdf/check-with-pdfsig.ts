import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Whether poppler's pdfsig finds a valid signature over the whole of a document; null where pdfsig is not installed.
 * The certificate is nobody's to it, which it is not asked about.
 */
export function checkWithPdfsig(pdf: Uint8Array): boolean | null {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-bench-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const { error, stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' })
    if (error) return null
    return stdout.includes('Signature is Valid') && stdout.includes('Total document signed')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
