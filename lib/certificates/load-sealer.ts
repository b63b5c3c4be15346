import { PDF, type Signer } from '@libpdf/core'
import { PDFDocument } from 'pdf-lib'
import { findSeal } from '#lib/certificates/check/find-seal'
import { type SealCertificate, SealError, type Sealer } from '#lib/certificates/seal'
import { describeCertificate } from '#lib/certificates/seal/describe-certificate'
import { openP12 } from '#lib/certificates/seal/open-p12'

/** ECDSA signatures differ by a few bytes in length from one to the next. */
const SLACK = 16

function requireValid({ notBefore, notAfter }: SealCertificate, at: Date): void {
  if (at < notBefore) throw new SealError('not_yet_valid')
  if (at > notAfter) throw new SealError('expired')
}

/** The seal stands in hex outside of what it covers; one spelling only, so that not a bit of it can be changed unseen. */
function spellInLowerCase(sealed: Uint8Array): Uint8Array {
  const pdf = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const start = pdf.indexOf('<', pdf.indexOf('/Contents', pdf.lastIndexOf('/ByteRange')))
  const end = pdf.indexOf('>', start)
  pdf.write(pdf.toString('latin1', start, end).toLowerCase(), start, 'latin1')
  return sealed
}

async function sealWith(
  signer: Signer,
  pdf: Uint8Array,
  reason: string,
  at: Date,
  size?: number,
): Promise<Uint8Array> {
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({ signer, reason, signingTime: at, estimatedSize: size })
  return spellInLowerCase(bytes)
}

/** How long a seal of this key is: measured once, because the library would otherwise leave room for 12 kB. */
async function measureSeal(signer: Signer, at: Date): Promise<number> {
  const blank = await PDFDocument.create()
  blank.addPage()
  const found = findSeal(await sealWith(signer, await blank.save(), 'Pengukuran', at))
  if (typeof found === 'string') throw new Error(`the sealing library left a document that is ${found}`)
  return found.cms.length + SLACK
}

/**
 * A sealer from a P12 (PKCS#12) with an RSA or ECDSA key; the key is held in memory only.
 * @param passphrase of the P12, UTF-8
 * @param now must lie within the certificate's validity, as must every later sealing
 * @throws SealError that says what is wrong with the P12
 */
export async function loadSealer(p12: Uint8Array, passphrase: string, now = new Date()): Promise<Sealer> {
  const opened = await openP12(p12, passphrase)
  const certificate = describeCertificate(opened.certificate)
  requireValid(certificate, now)
  const size = await measureSeal(opened.signer, now)
  return {
    certificate,
    seal: async (pdf, reason, at) => {
      requireValid(certificate, at)
      return sealWith(opened.signer, pdf, reason, at, size)
    },
  }
}
