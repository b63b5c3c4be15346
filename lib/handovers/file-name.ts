/** A name for a download: ASCII letters, digits and dashes only, so that no header or file system stumbles. */
export function toFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 150)
}
