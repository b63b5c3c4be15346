import { pack } from '#lib/certificates/press/pack'
import type { Ref } from '#lib/certificates/press/syntax'

/** Where an object is found: at a byte of the file, or as the nth object of an object stream. */
type Place = { at: number } | { stream: Ref; index: number }
type Chunk = string | Uint8Array

/**
 * A PDF file in the making, as a list of pieces: streams as they come, small objects gathered in object streams
 * (ISO 32000-1 §7.5.7). Strings are Latin-1, one byte to a character.
 */
export type Writer = {
  chunks: Chunk[]
  length: number
  /** By object number; number 0 is the head of the list of free objects. */
  places: (Place | null)[]
  waiting: { refs: Ref[]; bodies: string[]; size: number }
}

/** The second line tells programs that the file is binary (ISO 19005-3 §6.1.2). */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
/** Characters in one object stream at most: readers unpack all of it to get at one object. */
const MOST_WAITING = 65_536

/** A file that holds nothing but its header. */
export function newWriter(): Writer {
  return {
    chunks: [HEADER],
    length: HEADER.length,
    places: [null],
    waiting: { refs: [], bodies: [], size: 0 },
  }
}

/** A number for an object that is written later. */
export function reserve(writer: Writer): Ref {
  return writer.places.push(null) - 1
}

export function append(writer: Writer, chunk: Chunk): void {
  writer.chunks.push(chunk)
  writer.length += chunk.length
}

/** Writes the objects gathered so far as one object stream. */
export function flushObjects(writer: Writer): void {
  const { refs, bodies } = writer.waiting
  if (refs.length === 0) return
  writer.waiting = { refs: [], bodies: [], size: 0 }
  const stream = reserve(writer)
  let offset = 0
  const pairs = refs.map((ref, index) => {
    writer.places[ref] = { stream, index }
    const pair = `${ref} ${offset}`
    offset += (bodies[index] ?? '').length + 1
    return pair
  })
  const head = `${pairs.join(' ')}\n`
  const bytes = pack(head + bodies.join('\n'))
  const entries = `/Type/ObjStm/N ${refs.length}/First ${head.length}/Filter/FlateDecode`
  putStream(writer, stream, entries, bytes)
}

/** Writes an object that is not a stream: a dictionary, an array. */
export function putObject(writer: Writer, ref: Ref, body: string): void {
  const { waiting } = writer
  waiting.refs.push(ref)
  waiting.bodies.push(body)
  waiting.size += body.length
  if (waiting.size > MOST_WAITING) flushObjects(writer)
}

/**
 * Writes a stream object.
 * @param entries of its dictionary but `/Length`; `bytes` packed already as `/Filter` there says
 */
export function putStream(writer: Writer, ref: Ref, entries: string, bytes: Uint8Array): void {
  writer.places[ref] = { at: writer.length }
  append(writer, `${ref} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`)
  append(writer, bytes)
  append(writer, '\nendstream\nendobj\n')
}

/** Writes an object under the next free number. */
export function addObject(writer: Writer, body: string): Ref {
  const ref = reserve(writer)
  putObject(writer, ref, body)
  return ref
}

/** Writes a stream under the next free number. */
export function addStream(writer: Writer, entries: string, bytes: Uint8Array): Ref {
  const ref = reserve(writer)
  putStream(writer, ref, entries, bytes)
  return ref
}

/** All pieces as one file. */
export function joinChunks({ chunks, length }: Writer): Uint8Array {
  const file = Buffer.allocUnsafe(length)
  let at = 0
  for (const chunk of chunks) {
    if (typeof chunk === 'string') file.write(chunk, at, 'latin1')
    else file.set(chunk, at)
    at += chunk.length
  }
  return file
}
