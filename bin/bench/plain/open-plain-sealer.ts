import { P12Signer, PDF } from '@libpdf/core'
import { PDFDocument } from 'pdf-lib'

/** Seals a finished PDF the plain way: `load().sign()` of `@libpdf/core` (PAdES B-B). */
export type PlainSealer = (pdf: Uint8Array, at: Date) => Promise<Uint8Array>

/** Seals may differ by a few bytes in length. */
const SLACK = 16

/** The bytes of the CMS that a blank document is given: without it, the library leaves room for 12 kB. */
async function measureSeal(sign: (pdf: Uint8Array) => Promise<Uint8Array>): Promise<number> {
  const blank = await PDFDocument.create()
  blank.addPage()
  const sealed = Buffer.from(await sign(await blank.save())).toString('latin1')
  const hex = /\/Contents\s*<([0-9A-Fa-f]+)>/.exec(sealed.slice(sealed.lastIndexOf('/ByteRange')))?.[1]
  if (!hex) throw new Error('the plain way left no seal')
  return Math.ceil(hex.replace(/0+$/, '').length / 2)
}

/** The P12 is opened once, as in a service that runs on. */
export async function openPlainSealer(p12: Uint8Array, passphrase: string): Promise<PlainSealer> {
  const signer = await P12Signer.create(p12, passphrase)
  const sign = async (pdf: Uint8Array, at: Date, estimatedSize?: number) => {
    const document = await PDF.load(pdf)
    const reason = 'Segel pakta integritas'
    const { bytes } = await document.sign({ signer, reason, signingTime: at, estimatedSize })
    return bytes
  }
  const size = (await measureSeal((pdf) => sign(pdf, new Date()))) + SLACK
  return (pdf, at) => sign(pdf, at, size)
}
