import { z } from 'zod'

/** One line of typed text: odd spaces become one space, control and bidirectional characters go, ends are trimmed. */
export function cleanLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
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
