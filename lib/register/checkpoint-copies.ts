import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env'

// The copies of checkpoints outside the database: CHECKPOINT_DIR/REGION_ID/TREE_SIZE.json, the size with 12 digits.

const folderOf = (regionId: string) => join(env.checkpointDir, regionId)

/** Where the copy of a checkpoint stands. */
export function copyFile(regionId: string, treeSize: number): string {
  return join(folderOf(regionId), `${String(treeSize).padStart(12, '0')}.json`)
}

/** The tree sizes of which there is a copy, smallest first. */
export async function listCopies(regionId: string): Promise<number[]> {
  await mkdir(folderOf(regionId), { recursive: true })
  const names = await readdir(folderOf(regionId))
  return names
    .flatMap((name) => (/^\d{12,}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .sort((a, b) => a - b)
}

/** The copy as text; null when there is none. */
export async function readCopy(regionId: string, treeSize: number): Promise<string | null> {
  return readFile(copyFile(regionId, treeSize), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Writes a copy whole or not at all; it is on the disk when this returns. */
export async function writeCopy(regionId: string, treeSize: number, text: string): Promise<void> {
  const folder = folderOf(regionId)
  const draft = join(folder, `.${randomUUID()}.draft`)
  const file = await open(draft, 'wx', 0o644)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, copyFile(regionId, treeSize))
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}
