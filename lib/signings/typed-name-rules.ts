/**
 * Whether somebody typed the own full name: as it stands on the roster, with or without titles. Case, dots, commas and
 * spaces do not matter.
 */
export function isOwnName(typed: string, name: string): boolean {
  const given = letters(typed)
  return given !== '' && (given === letters(name) || given === letters(withoutTitles(name)))
}

function withoutTitles(name: string): string {
  const [bare = ''] = name.split(',')
  return bare
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'))
    .join(' ')
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}
