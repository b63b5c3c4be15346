import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'

/** An entry in the reader's side bar that leads to a page; one with children starts folded up. */
export type Bookmark = { title: string; page: PDFRef; children: Bookmark[] }

function writeLevel(context: PDFContext, parent: PDFRef, bookmarks: readonly Bookmark[]): PDFRef[] {
  const refs = bookmarks.map(() => context.nextRef())
  bookmarks.forEach(({ title, page, children }, index) => {
    const ref = refs[index]
    if (!ref) return
    const kids = writeLevel(context, ref, children)
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    const entry = {
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [page, 'Fit'],
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...(kids[0] ? { First: kids[0], Last: kids.at(-1) ?? kids[0], Count: -kids.length } : {}),
    }
    context.assign(ref, context.obj(entry))
  })
  return refs
}

/** Writes bookmarks (ISO 32000-1 §12.3.3); null when there are none. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | null {
  if (bookmarks.length === 0) return null
  const root = context.nextRef()
  const refs = writeLevel(context, root, bookmarks)
  const ends = { First: refs[0] ?? root, Last: refs.at(-1) ?? root }
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: refs.length }))
  return root
}
