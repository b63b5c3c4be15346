import { renameSync, writeFileSync } from 'node:fs'

/** Replaces a file so that a reader, or a crash, finds the old text or the new one; readable by its owner only. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.baru`
  writeFileSync(draft, content, { mode: 0o600 })
  renameSync(draft, file)
}
