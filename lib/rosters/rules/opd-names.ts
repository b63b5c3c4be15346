import { cleanText } from '#lib/rosters/rules/clean-text'

/** Share of all rows that one name must hold before the others are called unknown (no list given). */
const DOMINANT_SHARE = 0.9

/** Names of agencies are one when they differ in case or spaces only. */
export function opdKey(name: string): string {
  return cleanText(name).toLowerCase().replace(/\s/g, '')
}

/**
 * Which names count as known: those given; else the one that holds at least 90 % of all rows of the file
 * (a row without a name counts as a row). Null means that names cannot be checked.
 */
export function decideKnownOpds(
  found: readonly (string | null)[],
  given: readonly string[],
): ReadonlySet<string> | null {
  if (given.length > 0) return new Set(given.map(opdKey))
  const counts = new Map<string, number>()
  for (const name of found) if (name) counts.set(opdKey(name), (counts.get(opdKey(name)) ?? 0) + 1)
  for (const [key, count] of counts) if (count >= DOMINANT_SHARE * found.length) return new Set([key])
  return null
}

/** "Pemerintah Kota Sukabumi" is the whole government, not one of its agencies. */
export function isGovernmentName(name: string): boolean {
  return /^(pemerintah|pemkot|pemkab|pemprov|pemda)\b/i.test(cleanText(name))
}
