import { PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from 'pdf-lib'
import { PAGE, type Sheet } from '#lib/certificates/layout/ink'
import { embedTypeface } from '#lib/certificates/press/embed-typeface'
import { newGlyphSlots } from '#lib/certificates/press/glyph-slots'
import { addPng } from '#lib/certificates/press/pictures'
import { addStream } from '#lib/certificates/press/streams'
import { newStructure, type Structure, tagPage } from '#lib/certificates/press/structure'
import { FONT_NAMES, type Ribbon, writeContent } from '#lib/certificates/press/write-content'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** A document in the making: pages are printed one after another, fonts and pictures are shared by all. */
export type Press = {
  context: PDFContext
  ribbon: Ribbon
  structure: Structure
  pageTree: PDFRef
  pages: PDFRef[]
  resources: PDFRef
  fonts: { regular: PDFRef; bold: PDFRef }
  pictures: Map<string, PDFRef>
}

/** An empty document. */
export function openPress(faces: Typefaces): Press {
  const context = PDFContext.create()
  return {
    context,
    ribbon: { faces, slots: { regular: newGlyphSlots(), bold: newGlyphSlots() } },
    structure: newStructure(context),
    pageTree: context.nextRef(),
    pages: [],
    resources: context.nextRef(),
    fonts: { regular: context.nextRef(), bold: context.nextRef() },
    pictures: new Map(),
  }
}

/**
 * Makes a PNG printable under a name, once for the whole document.
 * @throws when the bytes are not a PNG: pictures are checked when they are taken in.
 */
export async function addPicture(press: Press, name: string, png: Uint8Array): Promise<void> {
  if (!press.pictures.has(name)) press.pictures.set(name, await addPng(press.context, png))
}

/** Prints sheets as the next pages, under one section of the document structure; returns the pages. */
export function printSheets(press: Press, sheets: readonly Sheet[]): PDFRef[] {
  const { context } = press
  const section = press.structure.openSection()
  return sheets.map((sheet) => {
    const { operators, parts } = writeContent(sheet, press.ribbon)
    const ref = context.nextRef()
    const page = context.obj({
      Type: 'Page',
      Parent: press.pageTree,
      MediaBox: [0, 0, PAGE.width, PAGE.height],
      Resources: press.resources,
      Contents: addStream(context, Buffer.from(operators, 'latin1')),
      StructParents: press.pages.length,
      Tabs: 'S',
    })
    context.assign(ref, page)
    tagPage(press.structure, section, ref, parts)
    press.pages.push(ref)
    return ref
  })
}

function dictionaryOf(context: PDFContext, entries: Iterable<[string, PDFObject]>): PDFDict {
  const dictionary = PDFDict.withContext(context)
  for (const [name, value] of entries) dictionary.set(PDFName.of(name), value)
  return dictionary
}

/** Writes what all pages share: fonts with the glyphs used, pictures, the page tree. */
export function finishPages(press: Press): void {
  const { context, ribbon, fonts } = press
  embedTypeface(context, fonts.regular, ribbon.faces.regular, ribbon.slots.regular)
  embedTypeface(context, fonts.bold, ribbon.faces.bold, ribbon.slots.bold)
  const font = dictionaryOf(context, [
    [FONT_NAMES.regular, fonts.regular],
    [FONT_NAMES.bold, fonts.bold],
  ])
  context.assign(press.resources, context.obj({ Font: font, XObject: dictionaryOf(context, press.pictures) }))
  context.assign(press.pageTree, context.obj({ Type: 'Pages', Kids: press.pages, Count: press.pages.length }))
}
