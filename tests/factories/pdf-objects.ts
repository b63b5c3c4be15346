import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A value as `qpdf --json` writes it: names begin with "/", references look like "12 0 R", texts begin with "u:" or "b:". */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary
export type PdfDictionary = { [key: string]: PdfValue }
export type PdfStream = { ref: string; entries: PdfDictionary; bytes: Buffer }

/** All objects of a PDF, read by qpdf, so that what is looked at is what another program sees. */
export type PdfObjects = {
  trailer: PdfDictionary
  values: Map<string, PdfValue>
  streams: PdfStream[]
  /** Follows a reference; anything else is its own value. */
  at: (value: PdfValue | undefined) => PdfValue
  dictionary: (value: PdfValue | undefined) => PdfDictionary
  stream: (value: PdfValue | undefined) => PdfStream
}

type Written = { value?: PdfValue; stream?: { dict: PdfDictionary; data: string } }

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readByQpdf(pdf: Uint8Array): Record<string, Written> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized']
    const json = execFileSync('qpdf', [...options, file], { maxBuffer: 512 * 1024 * 1024 })
    return JSON.parse(json.toString('utf8')).qpdf[1]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads every object of a PDF, streams unpacked. */
export function objectsOf(pdf: Uint8Array): PdfObjects {
  const values = new Map<string, PdfValue>()
  const streams: PdfStream[] = []
  for (const [key, { value, stream }] of Object.entries(readByQpdf(pdf))) {
    const ref = key.replace('obj:', '')
    if (stream) streams.push({ ref, entries: stream.dict, bytes: Buffer.from(stream.data, 'base64') })
    else values.set(ref, value ?? null)
  }
  const byRef = new Map(streams.map((stream) => [stream.ref, stream]))
  const at = (value: PdfValue | undefined): PdfValue =>
    typeof value === 'string' ? (values.get(value) ?? byRef.get(value)?.entries ?? value) : (value ?? null)
  const dictionary = (value: PdfValue | undefined) => {
    const found = at(value)
    if (!isDictionary(found)) throw new Error(`${JSON.stringify(value)} is no dictionary`)
    return found
  }
  const stream = (value: PdfValue | undefined) => {
    const found = typeof value === 'string' ? byRef.get(value) : undefined
    if (!found) throw new Error(`${JSON.stringify(value)} is no stream`)
    return found
  }
  return { trailer: dictionary(values.get('trailer')), values, streams, at, dictionary, stream }
}

/** Every dictionary of a document, those inside others and those of streams too. */
export function dictionariesOf({ values, streams }: PdfObjects): PdfDictionary[] {
  const found: PdfDictionary[] = []
  const visit = (value: PdfValue) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isDictionary(value)) {
      found.push(value)
      Object.values(value).forEach(visit)
    }
  }
  for (const value of values.values()) visit(value)
  for (const { entries } of streams) visit(entries)
  return found
}
