import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countPages } from '#bin/bench/book/merge-with-qpdf'
import { checkWithPdfsig } from '#bin/bench/pdf/check-with-pdfsig'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { getSealer } from '#lib/certificates/get-sealer'
import { findHandoverBook } from '#lib/handovers/find-book'
import { readFile } from '#lib/storage/read-file'

/** A book as it is kept: volumes, people, pages, bytes. */
export type KeptBook = { volumes: number; people: number; pages: number; bytes: number }

async function checkVolume(file: string, pdf: Uint8Array, pages: number): Promise<void> {
  const { certificate } = await getSealer('books')
  const verdict = await checkSealedPdf(pdf, [certificate.der])
  if (!verdict.ok) throw new Error(`a volume that is ${verdict.reason}`)
  if (checkWithPdfsig(pdf) === false) throw new Error('pdfsig does not accept a volume')
  await writeFile(file, pdf)
  const counted = countPages(file)
  if (counted !== null && counted !== pages)
    throw new Error(`a volume of ${counted} pages that says ${pages}`)
}

/**
 * The book of a handover, complete, each volume sealed to the last bit and with as many pages as it says.
 * @throws when it is not, since its figures would then say nothing
 */
export async function checkBook(handoverId: string, people: number, folder: string): Promise<KeptBook> {
  const volumes = await findHandoverBook(handoverId, new Date())
  if (!volumes) throw new Error('the book is not complete')
  const book = { volumes: volumes.length, people: 0, pages: 0, bytes: 0 }
  for (const volume of volumes) {
    await checkVolume(
      join(folder, `volume-${volume.volume}.pdf`),
      await readFile(volume.fileKey),
      volume.pages,
    )
    book.people += volume.people
    book.pages += volume.pages
    book.bytes += volume.size
  }
  if (book.people !== people) throw new Error(`a book of ${book.people} people instead of ${people}`)
  return book
}
