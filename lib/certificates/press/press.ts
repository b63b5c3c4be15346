import { PAGE, type Sheet } from '#lib/certificates/layout/ink'
import { type Forms, newForms } from '#lib/certificates/press/forms'
import { newGlyphSlots } from '#lib/certificates/press/glyph-slots'
import { pack } from '#lib/certificates/press/pack'
import { addPng } from '#lib/certificates/press/pictures'
import {
  closeSection,
  newStructure,
  openSection,
  type Structure,
  tagPage,
} from '#lib/certificates/press/structure'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import { type PageContent, writeContent } from '#lib/certificates/press/write-content'
import type { Ribbon } from '#lib/certificates/press/write-text'
import { addStream, newWriter, putObject, reserve, type Writer } from '#lib/certificates/press/writer'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** A document in the making: pages are printed one after another, fonts and pictures are shared by all. */
export type Press = {
  writer: Writer
  ribbon: Ribbon
  structure: Structure
  pageTree: Ref
  pages: Ref[]
  resources: Ref
  /** The invisible field of the seal, which lies on the first page. */
  sealField: Ref
  pictures: Map<string, Ref>
  forms: Forms
}

/** An empty document. */
export function openPress(faces: Typefaces): Press {
  const writer = newWriter()
  return {
    writer,
    ribbon: { faces, rare: { regular: newGlyphSlots(), bold: newGlyphSlots() } },
    structure: newStructure(writer),
    pageTree: reserve(writer),
    pages: [],
    resources: reserve(writer),
    sealField: reserve(writer),
    pictures: new Map(),
    forms: newForms(writer),
  }
}

/**
 * Makes a PNG printable under a name, once for the whole document.
 * @throws when the bytes are not a PNG: pictures are checked when they are taken in.
 */
export function addPicture(press: Press, name: string, png: Uint8Array): void {
  if (!press.pictures.has(name)) press.pictures.set(name, addPng(press.writer, png))
}

/** What a sheet becomes on its page; with what that page holds `already`, if anything. The page is printed later. */
export function setSheet({ ribbon, forms }: Press, sheet: Sheet, already?: PageContent): PageContent {
  return writeContent(sheet, ribbon, forms, already)
}

/** Prints sheets as the next pages, under one section of the document structure; returns the pages. */
export function printSheets(press: Press, sheets: readonly Sheet[]): Ref[] {
  return printPages(
    press,
    sheets.map((sheet) => setSheet(press, sheet)),
  )
}

/** Prints what has been set as the next pages, as `printSheets` does. */
export function printPages(press: Press, contents: readonly PageContent[]): Ref[] {
  const { writer, structure, pages } = press
  const section = openSection(structure)
  const printed = contents.map(({ operators, parts }) => {
    const content = addStream(writer, '/Filter/FlateDecode', pack(operators))
    const page = reserve(writer)
    pages.push(page)
    tagPage(structure, section, page, parts)
    const shared = `/Parent ${refTo(press.pageTree)}/Resources ${refTo(press.resources)}`
    const box = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`
    const own = `/Contents ${refTo(content)}/StructParents ${pages.length - 1}/Tabs/S`
    const field = pages.length === 1 ? `/Annots[${refTo(press.sealField)}]` : ''
    putObject(writer, page, `<</Type/Page${shared}${box}${own}${field}>>`)
    return page
  })
  closeSection(structure, section)
  return printed
}
