import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { analyse } from '#bin/bench/book/analyse'
import { checkBook } from '#bin/bench/book/check-book'
import { type LoadedHandover, loadHandover } from '#bin/bench/book/load-handover'
import { measureMerges } from '#bin/bench/book/measure-merges'
import { runChild } from '#bin/bench/book/run-child'
import { withArchive } from '#bin/bench/book/with-archive'
import { describeMachine } from '#bin/bench/machine'
import { readMarks } from '#bin/bench/marks/mark-text'
import { round2 } from '#bin/bench/timing/summarise'
import { HEAP_FLAGS } from '#bin/worker/heap-flags'

const SIZES = [1000, 10_000]

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

async function measureOne(folder: string, { handoverId, signingIds, people }: LoadedHandover) {
  say(`Himpunan ${people} orang …`)
  const { took } = await runChild<void>('compile-child.ts', { handoverId }, HEAP_FLAGS)
  const book = await checkBook(handoverId, people, folder)
  say(`Penggabungan ${people} pakta …`)
  const merges = await measureMerges(join(folder, 'certificates'), signingIds)
  const { pdfLib, qpdf } = merges.merge
  return {
    ...book,
    seconds: round2(took.seconds),
    cpuSeconds: round2(took.cpuSeconds),
    peakRssMb: took.peakRssMb,
    bytesPerPage: Math.round(book.bytes / book.pages),
    ...merges,
    timesFaster: {
      pdfLib: round2(pdfLib.secondsWithInputs / took.seconds),
      qpdf: qpdf && round2(qpdf.secondsWithInputs / took.seconds),
    },
    timesLessCpu: {
      pdfLib: round2(pdfLib.cpuSecondsWithInputs / took.cpuSeconds),
      qpdf: qpdf && round2(qpdf.cpuSecondsWithInputs / took.cpuSeconds),
    },
    shareOfBytes: {
      pdfLib: round2(book.bytes / pdfLib.bytes),
      qpdf: qpdf && round2(book.bytes / qpdf.bytes),
    },
  }
}

/**
 * Books of 1,000 and 10,000 people from stored data beside merging the same single certificates; seconds, MB, bytes. See
 * bench/README.md for what is what.
 */
export default async function measureBook() {
  const machine = describeMachine()
  return withArchive(async (archive) => {
    const marks = readMarks()
    const sizes: [string, Awaited<ReturnType<typeof measureOne>>][] = []
    for (const people of SIZES) {
      say(`Data ${people} orang …`)
      const handover = await loadHandover(people, marks, new Date())
      await analyse(archive.adminUrl)
      const folder = await mkdtemp(join(archive.folder, 'book-'))
      sizes.push([`${people}`, await measureOne(folder, handover)])
      await rm(folder, { recursive: true })
    }
    return { machine, ...Object.fromEntries(sizes) }
  })
}
