import { PDF } from '@libpdf/core'
import { checkWithPdfsig } from '#bin/bench/pdf/check-with-pdfsig'
import type { Round } from '#bin/bench/timing/way'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'

function lastOf(rounds: readonly Round[]): Uint8Array {
  const document = rounds.at(-1)?.documents.at(-1)
  if (!document) throw new Error('nothing was made')
  return document
}

function requirePdfsig(name: string, pdf: Uint8Array): boolean | null {
  const verdict = checkWithPdfsig(pdf)
  if (verdict === false) throw new Error(`pdfsig does not accept what was made by ${name}`)
  return verdict
}

/**
 * Looks at everything that was made: each of ours must be sealed to the last bit by the trusted certificate, each of the
 * others must open again, and pdfsig, where installed, must accept one of each.
 * @throws when something was not made well, since its figures would then say nothing
 */
export async function checkDocuments(made: { ours: Round[]; plain: Round[] }, trusted: Uint8Array) {
  const [ours, plain] = [made.ours, made.plain].map((rounds) => rounds.flatMap((one) => one.documents))
  for (const document of ours ?? []) {
    const verdict = await checkSealedPdf(document, [trusted])
    if (!verdict.ok) throw new Error(`a certificate that is ${verdict.reason}`)
  }
  for (const document of plain ?? []) {
    const pages = (await PDF.load(document)).getPageCount()
    if (pages !== 1) throw new Error(`a plain certificate of ${pages} pages`)
  }
  return {
    oursValid: ours?.length ?? 0,
    plainOpened: plain?.length ?? 0,
    pdfsig: {
      ours: requirePdfsig('ours', lastOf(made.ours)),
      plain: requirePdfsig('the plain way', lastOf(made.plain)),
    },
  }
}
