/**
 * A verification code as people type it, in its 13 stored characters; null when it cannot be one. Case, spaces and
 * dashes do not matter, and Crockford's base 32 reads O as 0, I and L as 1.
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{13}$/.test(code) ? code : null
}
