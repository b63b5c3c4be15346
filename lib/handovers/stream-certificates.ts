import type { CertificateContent } from '#lib/certificates/content'
import { loadCertificateContents } from '#lib/certificates/load-contents'
import type { Sealer } from '#lib/certificates/seal'
import type { BookRoll } from '#lib/handovers/book-roll'

/** Few at a time: marks take some hundred kilobytes each once they are read. */
const BATCH = 50

/** What the certificates of a roll say, in its order, read as they are taken. */
export async function* streamCertificates(
  { signings }: Pick<BookRoll, 'signings'>,
  sealer: Sealer,
): AsyncGenerator<CertificateContent, void> {
  for (let start = 0; start < signings.length; start += BATCH) {
    const ids = signings.slice(start, start + BATCH).map(({ signingId }) => signingId)
    yield* await loadCertificateContents(ids, 'current', { sealer })
  }
}
