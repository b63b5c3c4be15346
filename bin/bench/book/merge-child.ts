import { readFile, writeFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { runTask } from '#bin/bench/book/child-task'

// Merges certificates with pdf-lib, one file after the other, into the given volumes.

export type MergeOrder = { volumes: { files: string[]; target: string }[] }

await runTask(async ({ volumes }: MergeOrder) => {
  let [pages, bytes] = [0, 0]
  for (const { files, target } of volumes) {
    const merged = await PDFDocument.create()
    for (const file of files) {
      const source = await PDFDocument.load(await readFile(file), { updateMetadata: false })
      for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page)
    }
    const volume = await merged.save()
    await writeFile(target, volume)
    pages += merged.getPageCount()
    bytes += volume.byteLength
  }
  return { pages, bytes }
})
