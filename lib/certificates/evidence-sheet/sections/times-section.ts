import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { formatExact, zoneSentence } from '#lib/certificates/evidence-sheet/exact-time'
import { type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'

const QUEUED =
  'Kiriman ini sempat menunggu sambungan di perangkat. Waktu penandatanganan diambil dari jam perangkat, yang dapat diatur pemakainya; waktu diterima diambil dari jam server.'
const DISBELIEVED =
  'Perangkat juga mengirim waktunya sendiri, tetapi waktu itu tidak dapat diterima dan tidak dipakai; yang berlaku adalah jam server.'

/** When it was signed and when it arrived, and by whose clock. */
export function timesSection({ times, region }: EvidenceSheetContent): Section {
  const exact = (instant: Date) => formatExact(instant, region.timeZone)
  const { queued, deviceSignedAt } = times
  const signed = `${exact(times.signedAt)} (${queued ? 'waktu perangkat' : 'waktu server'})`
  const disbelieved: Fact[] =
    !queued && deviceSignedAt ? [fact('Waktu menurut perangkat', exact(deviceSignedAt), DISBELIEVED)] : []
  return {
    title: 'Waktu',
    facts: [
      queued ? fact('Ditandatangani', signed, QUEUED) : fact('Ditandatangani', signed),
      fact('Diterima server', exact(times.receivedAt)),
      ...disbelieved,
      fact('Zona waktu', zoneSentence(region.timeZone)),
    ],
  }
}
