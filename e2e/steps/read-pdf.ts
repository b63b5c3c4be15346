import { execFileSync } from 'node:child_process'
import { expect } from '#e2e/fixtures'

/** The text of a PDF as poppler gives it, white space folded, so that wrapped sentences read as one. */
export function readPdfText(file: string): string {
  return fold(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

/** The same without `-layout`: columns one after the other, as a reader takes them. */
export function readPdfRunning(file: string): string {
  return fold(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The seal is valid over the whole file (pdfsig), and the file is sound (qpdf). */
export function expectSealedAndSound(file: string): void {
  const signature = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  expect(signature).toContain('Signature is Valid')
  expect(signature).toContain('Total document signed')
  const check = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })
  expect(check).toContain('No syntax or stream encoding errors found')
}
