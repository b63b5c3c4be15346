import { z } from 'zod'
import { cleanLine, idField, optionalLine, requiredLine } from '#lib/form-text'
import { HEADSHIP_KINDS } from '#lib/regions/headship-rules'

const MOST_ALIASES = 30

const aliases = z
  .string()
  .max(6000, { error: 'Isi nama lain paling banyak 30 baris.' })
  .default('')
  .transform((text) => text.split('\n').map(cleanLine).filter(Boolean))
  .pipe(
    z
      .array(z.string().max(200, { error: 'Isi setiap nama lain paling banyak 200 huruf.' }))
      .max(MOST_ALIASES, { error: `Isi nama lain paling banyak ${MOST_ALIASES} baris.` }),
  )

const opdFields = {
  name: requiredLine('nama resmi perangkat daerah', 200, 3),
  shortName: optionalLine('nama singkat', 60),
  aliases,
  helpName: optionalLine('nama kontak bantuan', 120),
  helpPhone: optionalLine('nomor telepon bantuan', 30),
}

export const createOpdSchema = z.object(opdFields)
export const changeOpdSchema = z.object({ opdId: idField(), ...opdFields })

const kind = z.enum(HEADSHIP_KINDS, { error: 'Pilih jenis jabatan kepala.' })
const day = (error: string) => z.string({ error }).regex(/^\d{4}-\d{2}-\d{2}$/, { error })
const untilIncomplete = 'Tulis tanggal berakhir dengan lengkap.'
const optionalDay = z
  .string()
  .default('')
  .pipe(z.union([z.literal(''), day(untilIncomplete)], { error: untilIncomplete }))
  .transform((text) => text || null)

const printedFields = {
  rank: optionalLine('pangkat/golongan', 100),
  positionTitle: requiredLine('sebutan jabatan lengkap', 200, 3),
  skNumber: optionalLine('nomor SK', 100),
}

/** `fromDay` is the TMT; `untilDay` the last day in office. Days are those of the region's zone. */
export const appointHeadSchema = z.object({
  opdId: idField(),
  number: optionalLine('NIP', 40),
  name: optionalLine('nama', 150),
  kind,
  ...printedFields,
  fromDay: day('Isi tanggal mulai menjabat (TMT).'),
  untilDay: optionalDay,
})

export const changeHeadshipSchema = z.object({
  headshipId: idField(),
  name: requiredLine('nama', 150),
  ...printedFields,
})

export const endHeadshipSchema = z.object({
  headshipId: idField(),
  untilDay: day('Isi hari terakhir menjabat.'),
})

export type CreateOpdInput = z.infer<typeof createOpdSchema>
export type ChangeOpdInput = z.infer<typeof changeOpdSchema>
export type AppointHeadInput = z.infer<typeof appointHeadSchema>
export type ChangeHeadshipInput = z.infer<typeof changeHeadshipSchema>
export type EndHeadshipInput = z.infer<typeof endHeadshipSchema>
