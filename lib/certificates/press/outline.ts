import { type Ref, refTo, textString } from '#lib/certificates/press/syntax'
import { putObject, reserve, type Writer } from '#lib/certificates/press/writer'

/** An entry in the reader's side bar that leads to a page; one with children starts folded up. */
export type Bookmark = { title: string; page: Ref; children: Bookmark[] }

function link(key: string, ref: Ref | undefined): string {
  return ref === undefined ? '' : `/${key} ${refTo(ref)}`
}

function writeLevel(writer: Writer, parent: Ref, bookmarks: readonly Bookmark[]): Ref[] {
  const refs = bookmarks.map(() => reserve(writer))
  bookmarks.forEach(({ title, page, children }, index) => {
    const ref = refs[index]
    if (ref === undefined) return
    const kids = writeLevel(writer, ref, children)
    const siblings = link('Prev', refs[index - 1]) + link('Next', refs[index + 1])
    const family = link('First', kids[0]) + link('Last', kids.at(-1))
    const count = kids.length > 0 ? `/Count -${kids.length}` : ''
    const place = `/Parent ${refTo(parent)}/Dest[${refTo(page)}/Fit]`
    putObject(writer, ref, `<</Title${textString(title)}${place}${siblings}${family}${count}>>`)
  })
  return refs
}

/** Writes bookmarks (ISO 32000-1 §12.3.3); null when there are none. */
export function writeOutline(writer: Writer, bookmarks: readonly Bookmark[]): Ref | null {
  if (bookmarks.length === 0) return null
  const root = reserve(writer)
  const refs = writeLevel(writer, root, bookmarks)
  const ends = link('First', refs[0]) + link('Last', refs.at(-1))
  putObject(writer, root, `<</Type/Outlines${ends}/Count ${refs.length}>>`)
  return root
}
