import type { ZodType } from 'zod'

type ReadForm<Input> = { ok: true; input: Input } | { ok: false; message: string }

const unreadable = 'Isian tidak dapat dibaca. Silakan muat ulang halaman.'

/**
 * What a form says, as its schema reads it, or the first sentence a person can act on. Fields arrive as strings (repeated
 * names as arrays). Where the schema has no sentence of its own the library's English one is never shown: only a page
 * that is out of date, or no page of ours, sends such a form.
 */
export function readForm<Input>(schema: ZodType<Input>, form: FormData): ReadForm<Input> {
  // Zod asks a schema for its own message first, this function only for what is left.
  const parsed = schema.safeParse(collectFields(form), { error: () => unreadable })
  if (parsed.success) return { ok: true, input: parsed.data }
  return { ok: false, message: parsed.error.issues[0]?.message ?? unreadable }
}

function collectFields(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 && values[0] !== undefined ? values[0] : values]
    }),
  )
}
