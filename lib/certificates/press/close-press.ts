import { createHash } from 'node:crypto'
import { type Attachment, writeAttachment } from '#lib/certificates/press/attachment'
import { closeFile } from '#lib/certificates/press/close-file'
import { finishPages } from '#lib/certificates/press/finish-pages'
import { writeMetadata } from '#lib/certificates/press/metadata'
import { type Bookmark, writeOutline } from '#lib/certificates/press/outline'
import { writeOutputIntent } from '#lib/certificates/press/output-intent'
import type { Press } from '#lib/certificates/press/press'
import { writeSealField } from '#lib/certificates/press/seal-field'
import { finishStructure } from '#lib/certificates/press/structure'
import { refTo } from '#lib/certificates/press/syntax'
import { addObject, reserve } from '#lib/certificates/press/writer'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/** What a document says about itself. `key` tells it from every other document and stays the same when made again. */
export type Imprint = {
  title: string
  subject: string
  key: string
  createdAt: Date
  bookmarks: Bookmark[]
  attachment?: Attachment
}

/** The catalog's entries for readers: tagged, in Indonesian, known by its title, bookmarks open where there are some. */
function readingEntries({ writer, structure }: Press, { bookmarks }: Imprint): string {
  const outline = writeOutline(writer, bookmarks)
  const sideBar = outline === null ? '' : `/Outlines ${refTo(outline)}/PageMode/UseOutlines`
  const tags = `/MarkInfo<</Marked true>>/StructTreeRoot ${refTo(finishStructure(structure))}`
  return `/Lang(id-ID)${tags}/ViewerPreferences<</DisplayDocTitle true>>${sideBar}`
}

/**
 * Ends a document, PDF/A-3b in structure, with room for its seal; the same sheets, imprint and slot give the same
 * bytes. The press is used up. A document has at least one page.
 */
export function closePress(press: Press, imprint: Imprint, slot: SealSlot): UnsealedPdf {
  const { writer } = press
  const [firstPage] = press.pages
  if (firstPage === undefined) throw new Error('a document without pages')
  finishPages(press)
  const signature = reserve(writer)
  const metadata = writeMetadata(writer, imprint)
  const entries = [
    readingEntries(press, imprint),
    metadata.catalog,
    writeOutputIntent(writer),
    writeSealField(writer, press.sealField, signature, firstPage),
    imprint.attachment ? writeAttachment(writer, imprint.attachment) : '',
  ]
  const catalog = addObject(writer, `<</Type/Catalog/Pages ${refTo(press.pageTree)}${entries.join('')}>>`)
  const id = createHash('sha256').update(imprint.key).digest('hex').slice(0, 32)
  const trailer = `/Root ${refTo(catalog)}/Info ${refTo(metadata.information)}/ID[<${id}><${id}>]`
  return closeFile(writer, signature, slot, trailer)
}
