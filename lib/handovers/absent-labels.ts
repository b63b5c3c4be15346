import type { AbsentClass as AbsentLabel } from '#lib/handovers/book-content'
import type { AbsentClass } from '#lib/handovers/book-roll'

/** How lists name those without a standing signing: the class, never the reason behind it. */
export const ABSENT_LABELS: Record<AbsentClass, AbsentLabel> = {
  excused: 'Berhalangan sementara',
  refused: 'Tidak bersedia',
  open: 'Belum menandatangani',
}
