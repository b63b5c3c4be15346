import {
  type Block,
  type Ink,
  PAGE,
  type Part,
  type PathInk,
  type Sheet,
  type TextInk,
} from '#lib/certificates/layout/ink'
import type { GlyphSlots } from '#lib/certificates/press/glyph-slots'
import { hex16, utf16Hex } from '#lib/certificates/press/hex'
import type { FaceName, Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { type Piece, spell } from '#lib/certificates/typeface/spell'

/** What the press holds for a document: its faces and the characters used of each so far. */
export type Ribbon = { faces: Typefaces; slots: Record<FaceName, GlyphSlots> }

/** Operators of a page; `parts[n]` is the part that the marked content with id n belongs to. */
export type PageContent = { operators: string; parts: Part[] }

export const FONT_NAMES: Record<FaceName, string> = { regular: 'R', bold: 'B' }
const TAGS = { title: 'H1', heading: 'H2', paragraph: 'P', figure: 'Figure' } as const
export type Tag = (typeof TAGS)[keyof typeof TAGS]
const SPACE = 0x20

export function tagOf(part: Part): Tag | null {
  return part.role === 'decor' ? null : TAGS[part.role]
}

/** Two decimals are a hundredth of a point: nothing an eye or a printer can tell. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function showGlyphs(piece: Piece, ink: TextInk, slots: GlyphSlots): string {
  const kern = ink.stretch ? number((-1000 * ink.stretch) / ink.size) : ''
  const glyphs = piece.codePoints.map(
    (point) => hex16(slots.slotOf(point)) + (kern && point === SPACE ? `>${kern}<` : ''),
  )
  const shown = kern ? `[<${glyphs.join('')}>]TJ` : `<${glyphs.join('')}>Tj`
  return piece.says === null ? shown : `/Span<</ActualText<feff${utf16Hex(piece.says)}>>>BDC ${shown} EMC`
}

function writeText(ink: TextInk, ribbon: Ribbon): string {
  const pieces = spell(ribbon.faces[ink.face], ink.text).map((piece) =>
    showGlyphs(piece, ink, ribbon.slots[ink.face]),
  )
  const shown = ink.silent ? `/Span<</ActualText<feff>>>BDC ${pieces.join(' ')} EMC` : pieces.join(' ')
  const angle = ((ink.turn ?? 0) * Math.PI) / 180
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const turn = ink.turn ? [cosine, sine, -sine, cosine].map((value) => value.toFixed(4)).join(' ') : '1 0 0 1'
  const origin = `${number(ink.x)} ${number(PAGE.height - ink.y)}`
  return `BT /${FONT_NAMES[ink.face]} ${ink.size} Tf ${number(ink.grey)} g ${turn} ${origin} Tm ${shown} ET`
}

function writePath(ink: PathInk): string {
  const matrix = `${Number(ink.scale.toFixed(5))} 0 0 ${Number(ink.scale.toFixed(5))} ${number(ink.x)} ${number(PAGE.height - ink.y)} cm`
  const paint =
    ink.paint.mode === 'fill'
      ? `0 g ${ink.data} f`
      : `0 G ${number(ink.paint.weight)} w 1 J 1 j ${ink.data} S`
  return `q ${matrix} ${paint} Q`
}

function writeInk(ink: Ink, ribbon: Ribbon): string {
  const y = number(PAGE.height - ink.y)
  if (ink.kind === 'text') return writeText(ink, ribbon)
  if (ink.kind === 'path') return writePath(ink)
  if (ink.kind === 'rule')
    return `${number(ink.grey)} G ${number(ink.weight)} w ${number(ink.x)} ${y} m ${number(ink.x + ink.length)} ${y} l S`
  const bottom = number(PAGE.height - ink.y - ink.height)
  return `q ${number(ink.width)} 0 0 ${number(ink.height)} ${number(ink.x)} ${bottom} cm /${ink.name} Do Q`
}

function writeBlock({ part, inks }: Block, ribbon: Ribbon, parts: Part[]): string[] {
  const lines = inks.map((ink) => writeInk(ink, ribbon))
  if (lines.length === 0) return []
  const tag = tagOf(part)
  if (!tag) return ['/Artifact BMC', ...lines, 'EMC']
  return [`/${tag} <</MCID ${parts.push(part) - 1}>> BDC`, ...lines, 'EMC']
}

/** Turns a sheet into the content of a PDF page, taking from the ribbon the glyphs it needs. */
export function writeContent(sheet: Sheet, ribbon: Ribbon): PageContent {
  const parts: Part[] = []
  const operators = sheet.blocks.flatMap((block) => writeBlock(block, ribbon, parts))
  return { operators: operators.join('\n'), parts }
}
