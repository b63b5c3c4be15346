import type { CampaignTermsRefusal } from '#lib/campaigns/rules'

export type CampaignRefusal = CampaignTermsRefusal | 'not_found' | 'no_such_time' | 'name_taken'

/** What the officer reads, and what to do next. */
export const campaignSentences: Record<CampaignRefusal, string> = {
  not_found: 'Kegiatan tidak ditemukan. Silakan muat ulang halaman.',
  no_such_time:
    'Tanggal pembukaan atau penutupan tidak ada dalam kalender. Periksa hari, bulan, dan tahunnya.',
  name_taken: 'Sudah ada kegiatan dengan nama itu. Pakai nama yang lain.',
  closes_before_opening: 'Penutupan harus sesudah pembukaan. Periksa kedua tanggal dan jamnya.',
  signed_outside:
    'Sudah ada pakta yang ditandatangani di luar waktu tersebut. Pilih waktu pembukaan dan penutupan yang mencakup semua penandatanganan.',
  already_witnessed:
    'Ketentuan saksi tidak dapat diubah lagi karena sudah ada pakta yang disaksikan pada kegiatan ini.',
}
