import type { RequiredSeal } from '#bin/supervisor/require-seal'
import type { Settings } from '#lib/env/settings'

const DAY_MS = 86_400_000
/** Time enough to ask a PSrE for the next one. */
const WARNED_DAYS = 60

const date = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' })

/**
 * What the operator should know of the seals although they work: one sentence each. Nothing in an evaluation, whose
 * documents are worth nothing anyway, but for a certificate about to end.
 */
export function sealWarnings(
  seals: readonly RequiredSeal[],
  { tsaUrl, evaluation }: Pick<Settings, 'tsaUrl' | 'evaluation'>,
  now: Date,
): string[] {
  const ending = seals.flatMap(({ setting, certificate: { notAfter } }) => {
    const days = Math.floor((notAfter.getTime() - now.getTime()) / DAY_MS)
    const sentence = `Sertifikat segel pada ${setting} berakhir pada ${date.format(notAfter)} (${days} hari lagi): siapkan penggantinya.`
    return days < WARNED_DAYS ? [sentence] : []
  })
  const untimed = 'TSA_URL belum disetel: tanpa TSA, waktu pada dokumen hanya dijamin server ini.'
  return tsaUrl === null && !evaluation ? [...ending, untimed] : ending
}
