import type { DecideHandoverResult } from '#lib/handovers/decide-handover'

/** What the officer reads, and what to do next. */
export const decisionSentences: Record<Extract<DecideHandoverResult, { ok: false }>['reason'], string> = {
  not_found: 'Penyerahan tidak ditemukan. Silakan muat ulang halaman.',
  already_received: 'Penyerahan ini sudah diterima petugas lain. Silakan muat ulang halaman.',
  already_returned: 'Penyerahan ini sudah dikembalikan untuk diperbaiki. Silakan muat ulang halaman.',
}
