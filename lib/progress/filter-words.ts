import { cleanLine } from '#lib/form-text'

/**
 * The filter of a list of people as it stands in the address, to be shown again and kept in further addresses. What is
 * longer than a list filter reads counts as not given there, and so it does here.
 */
export function readFilterWords(address: Record<string, unknown>) {
  const word = (value: unknown) => (typeof value === 'string' && value.length <= 100 ? cleanLine(value) : '')
  const { status, unit, jenis, cari } = address
  return { status: word(status), unit: word(unit), jenis: word(jenis), cari: word(cari) }
}
