import { execFile } from 'node:child_process'
import { chmod, chown, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { PostgresBinaries } from '#bin/supervisor/postgres-binaries'
import { StartRefusal } from '#lib/env/start-refusal'

// PostgreSQL refuses to run as root. A user namespace lets root start it as "user 1000" whose files still
// belong to root outside, so that it works below folders that nobody else may enter. Where the machine
// forbids namespaces, an existing unprivileged user does, if it can reach the folders.

export type PostgresAccount = {
  /** Put before the command, for instance `unshare …`; empty when the command runs as it is. */
  prefix: string[]
  /** For `spawn`; undefined keeps the present user. */
  uid?: number
  gid?: number
}

const userNamespace: PostgresAccount = { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000'] }

/** Nothing of the caller's own settings (PGPORT, LC_ALL …) may reach PostgreSQL. */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  NODE_ENV: 'production',
}

/** The command line that runs `program` under this account. */
export function underAccount(account: PostgresAccount, program: string, args: string[]): [string, string[]] {
  const [first, ...rest] = [...account.prefix, program, ...args]
  return [first ?? program, rest]
}

async function unprivilegedUsers(folder: string): Promise<PostgresAccount[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const named = ['postgres', 'nobody'].flatMap((name) => {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    return fields ? [{ prefix: [], uid: Number(fields[2]), gid: Number(fields[3]) }] : []
  })
  const { uid, gid } = await stat(dirname(folder))
  return uid === 0 ? named : [{ prefix: [], uid, gid }, ...named]
}

async function giveFolder(folder: string, uid: number, gid: number): Promise<void> {
  if ((await stat(folder)).uid === uid) return
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), uid, gid)
  await chown(folder, uid, gid)
}

/** True when the account can run the programs and write the folder, which becomes its own. */
async function canUse(
  account: PostgresAccount,
  binaries: PostgresBinaries,
  folder: string,
): Promise<boolean> {
  // DATA_DIR itself is ours to open: what is secret in it is readable by its owner only, file by file.
  if (account.uid !== undefined) await chmod(dirname(folder), 0o711)
  await giveFolder(folder, account.uid ?? 0, account.gid ?? 0)
  const probe = 'test -w "$1" && test -x "$1" && test -x "$3" && "$2" --version'
  const [program, args] = underAccount(account, '/bin/sh', [
    '-c',
    probe,
    'sh',
    folder,
    binaries.postgres,
    binaries.initdb,
  ])
  const { uid, gid } = account
  return promisify(execFile)(program, args, { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/**
 * Chooses who runs PostgreSQL over `folder` (which must exist) and makes the folder theirs. Throws
 * StartRefusal when root finds nobody who can reach both the programs and the folder.
 */
export async function choosePostgresAccount(
  binaries: PostgresBinaries,
  folder: string,
): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  for (const account of [userNamespace, ...(await unprivilegedUsers(folder))]) {
    if (await canUse(account, binaries, folder)) return account
  }
  throw new StartRefusal(
    `PostgreSQL tidak boleh dijalankan oleh root dan tidak ada pengguna lain yang dapat mencapai ${binaries.postgres} serta ${folder}: pindahkan aplikasi dan DATA_DIR ke folder yang dapat dibuka pengguna lain (misalnya /opt/ikrar), atau jalankan sebagai pengguna biasa.`,
  )
}
