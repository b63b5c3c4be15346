import { createHash } from 'node:crypto'
import { PDFHexString, PDFStreamWriter, PDFString } from 'pdf-lib'
import { type Bookmark, writeOutline } from '#lib/certificates/press/outline'
import { finishPages, type Press } from '#lib/certificates/press/press'
import { finishStructure } from '#lib/certificates/press/structure'

/** What a document says about itself. `key` tells it from every other document and stays the same when made again. */
export type Imprint = { title: string; subject: string; key: string; createdAt: Date; bookmarks: Bookmark[] }

function writeInformation(press: Press, { title, subject, createdAt }: Imprint) {
  const { context } = press
  const date = PDFString.fromDate(createdAt)
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Subject: PDFHexString.fromText(subject),
      Producer: PDFString.of('Ikrar'),
      Creator: PDFString.of('Ikrar'),
      CreationDate: date,
      ModDate: date,
    }),
  )
}

/** Ends a document and gives its bytes; the same sheets and imprint give the same bytes. The press is used up. */
export async function closePress(press: Press, imprint: Imprint): Promise<Uint8Array> {
  const { context } = press
  finishPages(press)
  const outline = writeOutline(context, imprint.bookmarks)
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: press.pageTree,
    Lang: PDFString.of('id-ID'),
    MarkInfo: { Marked: true },
    StructTreeRoot: finishStructure(press.structure),
    ViewerPreferences: { DisplayDocTitle: true },
    ...(outline ? { Outlines: outline, PageMode: 'UseOutlines' } : {}),
  })
  const id = PDFHexString.of(createHash('sha256').update(imprint.key).digest('hex').slice(0, 32))
  context.trailerInfo = {
    Root: context.register(catalog),
    Info: writeInformation(press, imprint),
    ID: context.obj([id, id]),
  }
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer()
}
