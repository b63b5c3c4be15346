/**
 * A number as people type it: spaces (also no-break), control characters, lone surrogates, dots, dashes and leading
 * apostrophes dropped, letters in capitals ("Nomor pegawai lokal" may hold letters). Empty when nothing is left.
 */
export function cleanNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s.\-–_\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/^['‘’`]+/, '')
    .toUpperCase()
}

/** A personal code as typed: "1234 5678" and "12345678" are the same. Null unless it has eight digits. */
export function cleanCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : null
}
