import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Malformed } from '#lib/certificates/check/der'
import { readLeaf } from '#lib/certificates/check/read-leaf'

const facts = {
  code: '7K3MQ9X2TB4WN',
  kind: 'signing',
  receivedAt: '2024-07-29T01:15:02.000Z',
  signedAt: '2024-07-29T01:15:00.000Z',
  version: 1,
}
const json = JSON.stringify(facts)

type Form = { head?: string; length?: number; filter?: string; end?: string }

function attached(text: string | Buffer, { head, length, filter, end }: Form = {}): Buffer {
  const bytes = deflateSync(text)
  const type = head ?? '\n12 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size 9>>'
  const dictionary = `${type}${filter ?? '/Filter/FlateDecode'}/Length ${length ?? bytes.length}>>`
  return Buffer.concat([
    Buffer.from(`%PDF-1.7${dictionary}\nstream\n`),
    bytes,
    Buffer.from(end ?? '\nendstream\nendobj\n'),
  ])
}

test('the leaf is the hash of the attached bytes behind a zero', async () => {
  const hash = createHash('sha256').update(Buffer.of(0)).update(json).digest('hex')
  expect(await readLeaf(attached(json))).toEqual({
    hash,
    code: facts.code,
    signedAt: new Date(facts.signedAt),
    receivedAt: new Date(facts.receivedAt),
  })
})

test('a PDF without an attached file has none', async () => {
  expect(await readLeaf(Buffer.from('%PDF-1.7 /Names<</EmbeddedFiles<<>>>>'))).toBeNull()
})

describe('whatever is not exactly as it is written is refused', () => {
  test.each<[string, Buffer]>([
    ['two of them', Buffer.concat([attached(json), attached(json)])],
    ['another order of keys', attached(JSON.stringify(Object.fromEntries(Object.entries(facts).reverse())))],
    ['white space', attached(` ${json}`)],
    ['a mark in front', attached(`\ufeff${json}`)],
    ['another kind', attached(json.replace('signing', 'witnessing'))],
    ['another version', attached(json.replace('"version":1', '"version":2'))],
    ['a code that is none', attached(json.replace('7K3M', '7K3I'))],
    ['a time that is none', attached(json.replace('2024-07-29T01:15:00', '2024-07-32T01:15:00'))],
    ['no JSON', attached('bukan')],
    ['no UTF-8', attached(Buffer.from([0xff, 0xfe]))],
    ['something deep', attached(`${json.slice(0, -1)},"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)],
    ['more than a leaf can be', attached(`${json.slice(0, -1)},"x":"${'a'.repeat(50_000_000)}"}`)],
    ['a length too short', attached(json, { length: 20 })],
    ['a length beyond the file', attached(json, { length: 900_000 })],
    ['a length too much', attached(json, { filter: '/Filter/FlateDecode/Length 3' })],
    ['no filter', attached(json, { filter: '' })],
    ['another end', attached(json, { end: '\nendobj' })],
    ['another type', attached(json, { head: '\n12 0 obj\n<</Type/EmbeddedFile/Subtype/text#2Fplain' })],
    ['another place', attached(json, { head: '\n<</Type/EmbeddedFile/Subtype/application#2Fjson' })],
  ])('%s', async (_, pdf) => {
    await expect(readLeaf(pdf)).rejects.toThrow(Malformed)
  })
})
