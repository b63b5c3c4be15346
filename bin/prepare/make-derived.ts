import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Derived = {
  /** Patterns of the files it is made from, below the root of the checkout. */
  sources: string[]
  /** Where the hash of the sources is kept once it is made: inside of what is made, so that both go together. */
  stamp: string
  /** A program of node_modules/.bin, or one of ours by its path, with its arguments. */
  command: [string, ...string[]]
  env: Record<string, string>
  /** Said before, and when it fails. */
  announcement: string
  failure: string
}

const root = join(import.meta.dirname, '..', '..')

/** One hash over names and contents, the same whatever order the disk lists them in. */
function hashSources(patterns: string[]): string {
  const files = globSync(patterns, { cwd: root }).filter((file) => statSync(join(root, file)).isFile())
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function readStamp(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Makes it unless it is already there for exactly these sources. Throws with one sentence when that fails. */
export function makeDerived({ sources, stamp, command, env, announcement, failure }: Derived): void {
  const hash = hashSources(sources)
  const stampFile = join(root, stamp)
  if (readStamp(stampFile) === hash) return
  console.log(announcement)
  rmSync(stampFile, { force: true })
  const [program, ...args] = command
  const script = program.includes('/') ? join(root, program) : join(root, 'node_modules', '.bin', program)
  const options = { cwd: root, stdio: 'inherit' as const, env: { ...process.env, ...env } }
  if (spawnSync(process.execPath, [script, ...args], options).status !== 0) throw new Error(failure)
  writeFileSync(stampFile, hash)
}
