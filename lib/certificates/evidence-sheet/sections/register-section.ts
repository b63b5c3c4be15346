import type { EvidenceSheetContent, SheetRegister } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import { type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'

const TITLE = 'Register'
const MISMATCH = 'PERHATIAN: jejak yang dinomori dalam register TIDAK COCOK dengan jejak penandatanganan ini.'
const NOT_COVERED = 'Belum ada titik periksa yang mencakup nomor ini.'
const CHECKPOINT_NOTE =
  'Titik periksa adalah ringkasan seluruh register yang disegel dan disalin ke luar basis data, sehingga perubahan atas catatan yang dicakupnya dapat dibuktikan dengan mencocokkannya.'

const count = new Intl.NumberFormat('id-ID')

type Exact = (instant: Date) => string

function checkpointFacts({ checkpoint }: SheetRegister, exact: Exact): Fact[] {
  if (!checkpoint) return [fact('Titik periksa', NOT_COVERED)]
  const covers = `Mencakup ${count.format(checkpoint.treeSize)} catatan, disegel ${exact(checkpoint.signedAt)}.`
  return [
    fact('Titik periksa', covers, CHECKPOINT_NOTE),
    { label: 'Akar titik periksa', lines: hashLines(checkpoint.rootHash) },
  ]
}

/** Where the signing stands in the region's register, and since which checkpoint it can no longer vanish. */
export function registerSection({ register, region }: EvidenceSheetContent): Section {
  if (!register) return { title: TITLE, facts: [fact('Nomor dalam register', 'belum dinomori')] }
  const exact: Exact = (instant) => formatExact(instant, region.timeZone)
  const number = `${count.format(register.position + 1n)} (indeks ${register.position}, dihitung dari nol)`
  return {
    title: TITLE,
    facts: [
      register.matches
        ? fact('Nomor dalam register', number)
        : fact('Nomor dalam register', number, MISMATCH),
      fact('Dinomori', exact(register.numberedAt)),
      ...checkpointFacts(register, exact),
    ],
  }
}
