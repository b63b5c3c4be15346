/** Names of agencies are one when they differ in case or spaces only. */
export function opdNameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}

export type OpdNames = { name: string; aliases: readonly string[] }

/**
 * The first of the wanted names that another agency of the region already bears, or null. A roster names agencies by
 * any of these, so a name shared by two could put people under the wrong head.
 */
export function findTakenName(wanted: OpdNames, others: readonly OpdNames[]): string | null {
  const taken = new Set(others.flatMap((other) => [other.name, ...other.aliases]).map(opdNameKey))
  return [wanted.name, ...wanted.aliases].find((name) => taken.has(opdNameKey(name))) ?? null
}

/** Aliases as typed, one per line, without repeats and without the name itself. */
export function readAliases(lines: readonly string[], name: string): string[] {
  const seen = new Set([opdNameKey(name)])
  return lines.filter((line) => {
    const key = opdNameKey(line)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
