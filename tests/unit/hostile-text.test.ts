import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ZodObject, ZodPipe, ZodType } from 'zod'

/** Fields whose text keeps its lines. */
const MULTI_LINE = ['message', 'statement', 'answer']
/** Only ever hashed: it must stay what was typed. */
const KEPT_AS_TYPED = ['password']

/** NUL, halves of a surrogate pair, direction and zero-width characters, a byte order mark, and much too much. */
const HOSTILE = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u0085',
  '\u001b[2J',
  '\n',
]

const ID = '019aa8b0-0000-7000-8000-000000000001'
const MARK = { kind: 'typed', typedName: 'Budi Santoso' }

/** Values of which each field of a form takes one. */
const SAMPLES: unknown[] = [
  'Teks yang layak',
  ID,
  '12345678',
  '2024-07-29',
  '2024-07-29T08:15',
  '2024-07-29T08:15:00Z',
  '2024',
  'on',
  'ALL',
  'DATA_KELIRU',
  'MENYAKSIKAN',
  'PEMILU',
  'OPD_HEAD',
  'DEFINITIF',
  'A1b2C3d4E5f6G7h8I9j0K1',
  JSON.stringify(MARK),
  MARK,
  [1],
]

type Form = { name: string; schema: ZodType; fields: Record<string, unknown> }

function objectOf(schema: unknown): ZodObject | undefined {
  if (schema instanceof ZodPipe) return objectOf(schema.def.in)
  return schema instanceof ZodObject ? schema : undefined
}

/** The value of an enumeration, else the first sample a field takes. */
function sampleOf(name: string, field: ZodType): unknown {
  if (name === 'citationKind') return ['undang_undang', 'surat_edaran']
  if (name === 'citationText') return ['Undang-Undang Nomor 20 Tahun 2023', '']
  const options: unknown[] = 'options' in field && Array.isArray(field.options) ? field.options : []
  const taken = [...options, ...SAMPLES].find((sample) => field.safeParse(sample).success)
  if (taken === undefined) throw new Error(`no sample for the field ${name}`)
  return taken
}

async function listForms(): Promise<Form[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[-/])schema\.ts$/.test(name),
  )
  const modules = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, unknown> = await import(pathToFileURL(resolve('lib', file)).href)
      return Object.entries(module).map(([name, schema]) => ({ name: `${file} ${name}`, schema }))
    }),
  )
  return modules.flat().flatMap(({ name, schema }) => {
    const shape = objectOf(schema)?.shape
    if (!shape || !(schema instanceof ZodType)) return []
    const fields = Object.entries(shape).map(([key, field]) => [key, sampleOf(key, field)])
    return [{ name, schema, fields: Object.fromEntries(fields) }]
  })
}

/** Every copy of a value in which one text is another one, also inside lists, objects and JSON. */
function replaceTexts(value: unknown, change: (text: string) => string): unknown[] {
  if (typeof value === 'string') {
    if (value.startsWith('{'))
      return replaceTexts(JSON.parse(value), change).map((copy) => JSON.stringify(copy))
    return [change(value)]
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => replaceTexts(item, change).map((copy) => value.with(at, copy)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    replaceTexts(item, change).map((copy) => ({ ...value, [key]: copy })),
  )
}

/** Texts of a parsed form in which a character stands that none may hold. */
function listUnclean(value: unknown, key = ''): string[] {
  if (KEPT_AS_TYPED.includes(key)) return []
  if (typeof value === 'string') {
    const text = MULTI_LINE.includes(key) ? value.replaceAll('\n', '') : value
    return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? [`${key}: ${JSON.stringify(value)}`] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => listUnclean(item, Array.isArray(value) ? key : name))
}

const forms = await listForms()

describe('hostile text in a form', () => {
  it.each(forms)('$name takes its samples', ({ schema, fields }) => {
    expect(schema.safeParse(fields).error?.issues).toBeUndefined()
  })

  it.each(forms)('$name lets nothing through that Postgres or a reader cannot take', ({ schema, fields }) => {
    for (const hostile of HOSTILE) {
      const around = replaceTexts(fields, (text) => `${text.slice(0, 2)}${hostile}${text.slice(2)}${hostile}`)
      const bare = replaceTexts(fields, () => hostile)
      for (const form of [...around, ...bare]) {
        const parsed = schema.safeParse(form)
        if (parsed.success) expect(listUnclean(parsed.data)).toEqual([])
      }
    }
  })

  it.each(forms)('$name refuses ten thousand characters', ({ schema, fields }) => {
    for (const form of replaceTexts(fields, () => 'x'.repeat(10_000))) {
      const parsed = schema.safeParse(form)
      if (parsed.success) expect(JSON.stringify(parsed.data).length).toBeLessThan(5000)
    }
  })

  it('is tried on the free texts of every form', () => {
    const hostileTaken = forms.flatMap(({ name, schema, fields }) =>
      replaceTexts(fields, (text) => `${text}\u0000`)
        .filter((form) => schema.safeParse(form).success)
        .map(() => name),
    )
    expect(hostileTaken.length).toBeGreaterThan(30)
  })
})
