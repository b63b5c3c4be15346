import type { DecideHandoverResult } from '#lib/handovers/decide-handover'
import type { PreparePackageResult } from '#lib/handovers/prepare-package'
import type { RequestProvisionalBookResult } from '#lib/handovers/request-provisional-book'

type Refusal<Result> = Extract<Result, { ok: false; reason: string }>['reason']

/** Said wherever a file would be made or fetched whose content an order of destruction has taken away. */
export const DESTROYED =
  'Isi pakta ini sudah dimusnahkan sesuai masa simpannya. Himpunan dan paket tidak dapat disusun atau diunduh lagi.'

/** What the officer reads, and what to do next. */
export const decisionSentences: Record<Refusal<DecideHandoverResult>, string> = {
  not_found: 'Penyerahan tidak ditemukan. Silakan muat ulang halaman.',
  already_received: 'Penyerahan ini sudah diterima petugas lain. Silakan muat ulang halaman.',
  already_returned: 'Penyerahan ini sudah dikembalikan untuk diperbaiki. Silakan muat ulang halaman.',
}

export const packageSentences: Record<Refusal<PreparePackageResult>, string> = {
  not_found: 'Penyerahan tidak ditemukan. Silakan muat ulang halaman.',
  destroyed: DESTROYED,
}

export const provisionalBookSentences: Record<Refusal<RequestProvisionalBookResult>, string> = {
  not_found: 'Data tidak ditemukan. Silakan muat ulang halaman.',
  destroyed: DESTROYED,
}
