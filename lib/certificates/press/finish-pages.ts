import { writeCommonFont } from '#lib/certificates/press/common-font'
import type { Press } from '#lib/certificates/press/press'
import { writeRareFont } from '#lib/certificates/press/rare-font'
import { type Ref, refsTo, refTo } from '#lib/certificates/press/syntax'
import { FONT_NAMES } from '#lib/certificates/press/write-text'
import { addObject, putObject } from '#lib/certificates/press/writer'
import { REPERTOIRES } from '#lib/certificates/typeface/repertoire'

function names(entries: Iterable<readonly [string, Ref]>): string {
  return Array.from(entries, ([name, ref]) => `/${name} ${refTo(ref)}`).join('')
}

function writeFonts({ writer, ribbon }: Press): string {
  const fonts = (['regular', 'bold'] as const).flatMap((face): [string, Ref][] => {
    const { common, rare } = FONT_NAMES[face]
    const extra = writeRareFont(writer, ribbon.faces[face], ribbon.rare[face])
    return [
      [common, writeCommonFont(writer, ribbon.faces[face], REPERTOIRES[face])],
      ...(extra === null ? [] : [[rare, extra] satisfies [string, Ref]]),
    ]
  })
  return names(fonts)
}

/** Writes what all pages share: fonts with the glyphs used, pictures, the page tree. */
export function finishPages(press: Press): void {
  const { writer, pages, forms, pictures } = press
  const fonts = `/Font ${refTo(addObject(writer, `<<${writeFonts(press)}>>`))}`
  const drawn = names([...pictures, ...forms.names])
  putObject(writer, forms.resources, `<<${fonts}/XObject<<${names(pictures)}>>>>`)
  putObject(writer, press.resources, `<<${fonts}/XObject<<${drawn}>>>>`)
  putObject(writer, press.pageTree, `<</Type/Pages/Kids${refsTo(pages)}/Count ${pages.length}>>`)
}
