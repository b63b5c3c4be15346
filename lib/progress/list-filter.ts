import { z } from 'zod'
import { cleanNumber } from '#lib/access/number-input'
import { cleanLine } from '#lib/form-text'
import type { EmploymentKind } from '#prisma/generated/enums'

/** What a list of people can be narrowed to; `unsigned` is everybody without a standing signing. */
export type ListStatus = 'unsigned' | 'signed' | 'unwitnessed' | 'open' | 'excused' | 'refused'

export type ListFilter = {
  status: ListStatus | null
  unitId: string | null
  kind: EmploymentKind | null
  search: string
  /** From 1. */
  page: number
}

/** Each status as an address says it. */
const STATUS_WORDS = new Map<string, ListStatus>([
  ['belum', 'unsigned'],
  ['sudah', 'signed'],
  ['belum-disaksikan', 'unwitnessed'],
  ['tanpa-keterangan', 'open'],
  ['berhalangan', 'excused'],
  ['tidak-bersedia', 'refused'],
])

const KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN'] as const

/** Anything unreadable counts as not given: an address is typed and shared by people. */
const addressSchema = z.object({
  status: z
    .string()
    .transform((word) => STATUS_WORDS.get(word) ?? null)
    .catch(null),
  unit: z.uuid().nullable().catch(null),
  jenis: z.enum(KINDS).nullable().catch(null),
  cari: z.string().max(100).transform(cleanLine).catch(''),
  hal: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** The filter in the address of a list: `?status=belum&unit=…&jenis=PNS&cari=…&hal=2`. */
export function readListFilter(address: Record<string, unknown>): ListFilter {
  const { status, unit, jenis, cari, hal } = addressSchema.parse(address)
  return { status, unitId: unit, kind: jenis, search: cari, page: hal }
}

/** A pattern that finds exactly the typed text anywhere: `%`, `_` and `\` mean themselves. */
export function containsPattern(typed: string): string {
  return `%${typed.replace(/[\\%_]/g, '\\$&')}%`
}

/**
 * What a typed search looks for: a name, or from four digits on a number of service. Never a NIK: a list is asked for by
 * its address, and addresses stay in histories and logs.
 */
export function readSearch(typed: string): { name: string; number: string | null } {
  const number = cleanNumber(typed)
  return { name: containsPattern(typed), number: /\d{4}/.test(number) ? containsPattern(number) : null }
}
