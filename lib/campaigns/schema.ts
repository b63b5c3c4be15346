import { z } from 'zod'
import { idField, requiredLine } from '#lib/form-text'

export const ELECTION_KIND_NAMES = {
  PEMILU: 'Pemilu',
  PILKADA: 'Pemilihan kepala daerah',
  PEMILU_DAN_PEMILIHAN: 'Pemilu dan pemilihan kepala daerah',
} as const

export const WITNESS_RULE_NAMES = {
  OPD_HEAD: 'Kepala perangkat daerah masing-masing',
  REGION_WITNESS: 'Pejabat saksi tingkat daerah untuk semua perangkat daerah',
} as const

const keysOf = <Name extends string>(names: Record<Name, string>) => Object.keys(names) as Name[]

const localDateTime = (error: string) =>
  z.string({ error }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error })

/** `opensAt` and `closesAt` are local date-times of the region's zone, "2024-07-29T08:15". */
const campaignFields = {
  name: requiredLine('nama kegiatan', 200, 5),
  electionKind: z.enum(keysOf(ELECTION_KIND_NAMES), { error: 'Pilih jenis pemilihan.' }),
  electionYear: z.coerce
    .number({ error: 'Isi tahun pemilihan dengan empat angka.' })
    .int({ error: 'Isi tahun pemilihan dengan empat angka.' })
    .min(2000, { error: 'Isi tahun pemilihan mulai dari 2000.' })
    .max(2099, { error: 'Isi tahun pemilihan sampai dengan 2099.' }),
  opensAt: localDateTime('Isi tanggal dan jam pembukaan.'),
  closesAt: localDateTime('Isi tanggal dan jam penutupan.'),
  witnessRule: z.enum(keysOf(WITNESS_RULE_NAMES), { error: 'Pilih siapa yang menyaksikan.' }),
}

export const createCampaignSchema = z.object(campaignFields)
export const changeCampaignSchema = z.object({ campaignId: idField(), ...campaignFields })

export type CreateCampaignInput = z.infer<typeof createCampaignSchema>
export type ChangeCampaignInput = z.infer<typeof changeCampaignSchema>

/** The campaign named in an address (`?kegiatan=…`); anything unreadable counts as not given. */
export const campaignQuerySchema = z.object({ kegiatan: z.uuid().optional().catch(undefined) })
