import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describeFolderFailure } from '#bin/supervisor/describe-folder-failure'
import {
  choosePostgresAccount,
  type PostgresAccount,
  postgresEnvironment,
  underAccount,
} from '#bin/supervisor/postgres-account'
import type { PostgresBinaries } from '#bin/supervisor/postgres-binaries'
import { StartRefusal } from '#lib/env/start-refusal'

export type ClusterOptions = {
  /** The data folder. */
  folder: string
  /** Password of the superuser `postgres`. */
  password: string
  /** False for a throw-away server of the tests, which need not survive a power cut. */
  durable?: boolean
}

/** The major version that made the data folder; null when there is none yet. */
async function clusterVersion(folder: string): Promise<string | null> {
  const text = await readFile(`${folder}/PG_VERSION`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  return text?.trim() ?? null
}

// Sorting by bytes and UTF-8 whatever the machine's language is, so that two machines agree.
const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

async function runInitdb(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  options: { folder: string; passwordFile: string; durable: boolean },
): Promise<void> {
  const [program, args] = underAccount(account, binaries.initdb, [
    `--pgdata=${options.folder}`,
    '--username=postgres',
    `--pwfile=${options.passwordFile}`,
    '--auth=scram-sha-256',
    ...locale,
    ...(options.durable ? [] : ['--no-sync']),
  ])
  const { uid, gid } = account
  await promisify(execFile)(program, args, { uid, gid, cwd: '/', env: postgresEnvironment })
}

/**
 * Makes the data folder of PostgreSQL where there is none, with the superuser `postgres`. It is made beside
 * its place and renamed, so that a start that was killed half-way leaves nothing that looks complete.
 * Returns who is to run PostgreSQL over it. Throws StartRefusal on a full or closed disk, or when another
 * major version made the folder.
 */
export async function initPostgres(
  binaries: PostgresBinaries,
  { folder, password, durable = true }: ClusterOptions,
): Promise<PostgresAccount> {
  const version = await clusterVersion(folder)
  if (version === binaries.major) return choosePostgresAccount(binaries, folder)
  if (version) {
    throw new StartRefusal(
      `${folder} dibuat oleh PostgreSQL ${version}, sedangkan aplikasi ini membawa PostgreSQL ${binaries.major}: gunakan versi aplikasi yang sesuai, atau pindahkan datanya dengan pg_dump dan pg_restore.`,
    )
  }
  const fresh = `${folder}.baru`
  const passwordFile = `${folder}.sandi`
  try {
    await rm(fresh, { recursive: true, force: true })
    await mkdir(fresh, { recursive: true, mode: 0o700 })
    const account = await choosePostgresAccount(binaries, fresh)
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid ?? account.uid)
    await runInitdb(binaries, account, { folder: fresh, passwordFile, durable })
    await rename(fresh, folder)
    return account
  } catch (error) {
    const sentence = describeFolderFailure(String(error), folder)
    throw sentence ? new StartRefusal(sentence, { cause: error }) : error
  } finally {
    await rm(passwordFile, { force: true }).catch(() => undefined)
  }
}
