import { z } from 'zod'

/**
 * One line of typed text: control, bidirectional and zero-width characters and lone surrogates go (Postgres stores neither
 * NUL nor half a character), odd spaces become one space, ends are trimmed.
 */
export function cleanLine(typed: string): string {
  return typed
    .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** Several lines of typed text, each as by {@link cleanLine}, separated by "\n". */
export function cleanLines(typed: string): string {
  return typed
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .join('\n')
    .trim()
}

/** A line that must be filled; `label` is the field's name on the screen, as the refusal names it. */
export function requiredLine(label: string, most: number, least = 1) {
  const tooShort = least > 1 ? `Isi ${label} paling sedikit ${least} huruf.` : `Isi ${label}.`
  return z
    .string({ error: `Isi ${label}.` })
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(least, { error: tooShort })
        .max(most, { error: tooLong(label, most) }),
    )
}

/** A line that may stay empty, which is null. */
export function optionalLine(label: string, most: number) {
  return z
    .string()
    .default('')
    .transform(cleanLine)
    .pipe(z.string().max(most, { error: tooLong(label, most) }))
    .transform((text) => text || null)
}

/** An id from a hidden field; a malformed one is answered like an unknown one. */
export function idField() {
  return z.uuid({ error: 'Data tidak ditemukan. Silakan muat ulang halaman.' })
}

function tooLong(label: string, most: number): string {
  return `Isi ${label} paling banyak ${most} huruf.`
}
