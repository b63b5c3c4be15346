import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type AccountsFile, accountsPath } from '#prisma/seed/accounts-file'

/**
 * Writes the file beside its place, readable by its owner only, and renames it: a reader sees the former one or the new
 * one, never half of it.
 */
export async function writeAccountsFile(accounts: AccountsFile): Promise<void> {
  const path = accountsPath()
  const fresh = `${path}.baru`
  await mkdir(dirname(path), { recursive: true })
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(`${JSON.stringify(accounts, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, path)
}
