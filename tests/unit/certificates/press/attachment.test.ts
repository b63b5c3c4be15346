import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renderBook } from '#lib/handovers/render-book'
import { bookFactory } from '#tests/factories/book-content'
import { certificateFactory } from '#tests/factories/certificate-content'
import { printed, SLOT } from '#tests/factories/printed'

const content = certificateFactory()
const BEGIN = '/Type/EmbeddedFile/Subtype/application#2Fjson'

test('a reader finds the leaf as a file of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-pdf-'))
  try {
    const file = join(folder, 'certificate.pdf')
    writeFileSync(file, await printed(content))
    expect(execFileSync('pdfdetach', ['-list', file], { stdio: 'pipe' }).toString()).toContain(
      '1: bukti.json',
    )
    execFileSync('pdfdetach', ['-saveall', '-o', folder, file], { stdio: 'pipe' })
    expect(readFileSync(join(folder, 'bukti.json'), 'utf8')).toBe(content.leafPreimage)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a checker finds it without a PDF library: one object that begins with its type', async () => {
  const pdf = Buffer.from(await printed(content))
  const text = pdf.toString('latin1')
  const [head = ''] =
    /\n\d+ 0 obj\n<<\/Type\/EmbeddedFile\/Subtype\/application#2Fjson.*?>>\nstream\n/.exec(text) ?? []
  expect(text.split(BEGIN)).toHaveLength(2)
  expect(head).toContain('/Filter/FlateDecode')
  const start = text.indexOf(head) + head.length
  const packed = pdf.subarray(start, start + Number(/\/Length (\d+)>>/.exec(head)?.[1]))
  expect(inflateSync(packed).toString('utf8')).toBe(content.leafPreimage)
})

test('books carry none', async () => {
  const { pdf } = await renderBook(bookFactory(2), SLOT)
  expect(Buffer.from(pdf.bytes).includes(BEGIN)).toBe(false)
})
