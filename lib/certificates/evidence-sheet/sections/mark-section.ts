import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { DESTROYED, type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'
import type { SigningMethod } from '#prisma/generated/enums'

const METHODS: Record<SigningMethod, string> = {
  DRAWN: 'Digambar pada layar',
  TYPED: 'Dikonfirmasi dengan mengetik nama lengkap',
  WET_INK: 'Tanda tangan basah pada kertas, dipindai',
}

const DRAWN_NOTE = 'Hanya bentuk goresan yang disimpan; kecepatan dan tekanan tidak direkam.'

function markFacts({ method, mark }: EvidenceSheetContent): Fact[] {
  if (!mark) return method === 'WET_INK' ? [] : [fact('Tanda tangan', DESTROYED)]
  if (mark.kind === 'typed') return [fact('Nama yang diketik', mark.name)]
  return [fact('Goresan', `${mark.strokes} goresan, ${mark.points} titik`, DRAWN_NOTE)]
}

/** By what act it was signed; the drawing itself stands on the certificate. */
export function markSection(content: EvidenceSheetContent): Section {
  return {
    title: 'Cara menandatangani',
    facts: [fact('Cara', METHODS[content.method]), ...markFacts(content)],
  }
}
