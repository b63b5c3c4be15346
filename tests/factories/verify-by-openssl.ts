import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toPem } from '#lib/certificates/to-pem'

/** What `openssl cms -verify` says of a detached CMS over the content, trusting the given certificates alone. */
export function verifyByOpenssl(
  cms: Uint8Array,
  content: Uint8Array,
  trusted: readonly Uint8Array[],
): { ok: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-cms-'))
  try {
    writeFileSync(join(folder, 'cms'), cms)
    writeFileSync(join(folder, 'content'), content)
    writeFileSync(join(folder, 'trusted.pem'), toPem(trusted.map((der) => ({ subject: 'dipercaya', der }))))
    const files = ['-in', 'cms', '-content', 'content', '-CAfile', 'trusted.pem', '-out', 'out']
    const how = ['-binary', '-inform', 'DER', '-purpose', 'any', '-partial_chain', '-cades']
    const { status, stderr } = spawnSync('openssl', ['cms', '-verify', ...how, ...files], { cwd: folder })
    return { ok: status === 0, said: stderr.toString() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
