import { pack } from '#lib/certificates/press/pack'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import type { Fragment } from '#lib/certificates/press/write-block'
import { addStream, reserve, type Writer } from '#lib/certificates/press/writer'

/**
 * Blocks that a document shows more than once (ISO 32000-1 §8.10): what comes back is stored as a form and painted from
 * then on. `known` grows with the texts of a volume, not with its pages.
 */
export type Forms = {
  writer: Writer
  /** Fonts and pictures, for the forms alone. */
  resources: Ref
  names: Map<string, Ref>
  /** By a block's operators: how often they were written out, or the name of the form that holds them. */
  known: Map<string, number | string>
}

/** Operators as short as these cost no more than painting a form does. */
const SHORT = 40
/** What a form costs beyond its operators, in characters of theirs: they must come back often enough to save it. */
const PRICE = 300
/** Wherever a block begins on an A4 page, this reaches to all the edges; only the page cuts anything off. */
const BOX = '/BBox[-600 -850 600 850]'

/** Nothing seen yet. */
export function newForms(writer: Writer): Forms {
  return { writer, resources: reserve(writer), names: new Map(), known: new Map() }
}

function storeForm({ writer, resources, names }: Forms, { kind, body }: Fragment): string {
  const name = `F${names.size}`
  const entries = `/Type/XObject/Subtype/Form${BOX}/Resources ${refTo(resources)}/Filter/FlateDecode`
  names.set(name, addStream(writer, entries, pack(kind === 'text' ? `BT${body} ET` : body)))
  return name
}

/** The name of the form that paints a fragment; null while writing it out is cheaper. */
export function formOf(forms: Forms, fragment: Fragment): string | null {
  const { kind, body } = fragment
  if (body.length < SHORT) return null
  const key = kind + body
  const known = forms.known.get(key) ?? 0
  if (typeof known === 'string') return known
  const worthwhile = known > 0 && (known + 1) * body.length > PRICE
  const name = worthwhile ? storeForm(forms, fragment) : null
  forms.known.set(key, name ?? known + 1)
  return name
}
