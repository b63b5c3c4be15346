import type { Part, Sheet } from '#lib/certificates/layout/ink'
import { type Forms, formOf } from '#lib/certificates/press/forms'
import { tagOf } from '#lib/certificates/press/structure'
import { points } from '#lib/certificates/press/syntax'
import { type Fragment, writeBlock } from '#lib/certificates/press/write-block'
import type { Ribbon } from '#lib/certificates/press/write-text'

/** Operators of a page; `parts[n]` is the part that the marked content with id n belongs to. */
export type PageContent = { operators: string; parts: Part[] }

function place(fragment: Fragment, forms: Forms): string {
  const { kind, x, y, body } = fragment
  const origin = `${points(x)} ${points(y)}`
  const form = formOf(forms, fragment)
  if (form) return `q 1 0 0 1 ${origin} cm/${form} Do Q`
  return kind === 'text' ? `BT ${origin} Td${body} ET` : `q 1 0 0 1 ${origin} cm ${body} Q`
}

/**
 * Turns a sheet into the content of a PDF page, taking from the ribbon the glyphs it needs. Given what a page holds
 * `already`, it goes on from there. Nothing of the sheet is kept but its parts.
 */
export function writeContent(
  sheet: Sheet,
  ribbon: Ribbon,
  forms: Forms,
  already: PageContent = { operators: '', parts: [] },
): PageContent {
  const parts = [...already.parts]
  const pieces = [already.operators]
  for (const block of sheet.blocks) {
    const fragment = writeBlock(block, ribbon)
    if (!fragment) continue
    const tag = tagOf(block.part)
    const begin = tag ? `/${tag}<</MCID ${parts.push(block.part) - 1}>>BDC` : '/Artifact BMC'
    pieces.push(`${begin}\n${place(fragment, forms)}\nEMC\n`)
  }
  return { operators: pieces.join(''), parts }
}
