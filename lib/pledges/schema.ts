import { z } from 'zod'
import { cleanLine, idField, optionalLine, requiredLine } from '#lib/form-text'
import { AUDIENCE_NAMES, CITATION_KIND_NAMES, MOST_CITATIONS, MOST_POINTS } from '#lib/pledges/rules'

const keysOf = <Name extends string>(names: Record<Name, string>) => Object.keys(names) as Name[]

/** A field that stands in a form once, several times or not at all. */
const repeated = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat().map(cleanLine))

const points = repeated
  .transform((texts) => texts.filter(Boolean))
  .pipe(
    z
      .array(z.string().max(2000, { error: 'Isi setiap butir paling banyak 2.000 huruf.' }))
      .min(1, { error: 'Isi paling sedikit satu butir.' })
      .max(MOST_POINTS, { error: `Isi paling banyak ${MOST_POINTS} butir.` }),
  )

const citation = z.object({
  kind: z.enum(keysOf(CITATION_KIND_NAMES), { error: 'Pilih jenis setiap dasar hukum.' }),
  text: z.string().max(1000, { error: 'Isi setiap dasar hukum paling banyak 1.000 huruf.' }),
})

const citations = z
  .array(citation)
  .max(MOST_CITATIONS, { error: `Isi paling banyak ${MOST_CITATIONS} dasar hukum.` })

/** The form of a new text. Points and lines of the legal basis are repeated fields in the order printed. */
export const publishPledgeSchema = z
  .object({
    campaignId: idField(),
    audience: z.enum(keysOf(AUDIENCE_NAMES), { error: 'Pilih untuk siapa naskah ini.' }),
    title: requiredLine('judul pakta', 200, 3),
    electionName: requiredLine('nama pemilihan', 200, 3),
    leadIn: optionalLine('kalimat pengantar', 300),
    point: points,
    citationKind: repeated,
    citationText: repeated,
    closing: optionalLine('kalimat penutup', 600),
    sanction: optionalLine('kalimat sanksi', 600),
    confirmed: z.literal('on', {
      error: 'Periksa naskah, lalu centang pernyataan bahwa naskah sudah diperiksa.',
    }),
  })
  .transform(({ point, citationKind, citationText, confirmed: _confirmed, ...rest }) => ({
    ...rest,
    points: point,
    legalBasis: citationText
      .map((text, index) => ({ kind: citationKind[index] ?? '', text }))
      .filter(({ text }) => text !== ''),
  }))
  .pipe(
    z.object({
      campaignId: z.string(),
      audience: z.enum(keysOf(AUDIENCE_NAMES)),
      title: z.string(),
      electionName: z.string(),
      leadIn: z.string().nullable(),
      points: z.array(z.string()),
      legalBasis: citations,
      closing: z.string().nullable(),
      sanction: z.string().nullable(),
    }),
  )

export type PublishPledgeInput = z.output<typeof publishPledgeSchema>

/** The text a new one starts from (`?dari=…`); anything unreadable counts as not given. */
export const pledgeQuerySchema = z.object({ dari: z.uuid().optional().catch(undefined) })
