import { cleanText } from '#lib/rosters/rules/clean-text'

export type Sex = 'MALE' | 'FEMALE'

const WORDS: Record<string, Sex> = {
  M: 'MALE',
  L: 'MALE',
  LK: 'MALE',
  LAKILAKI: 'MALE',
  LAKI: 'MALE',
  PRIA: 'MALE',
  '1': 'MALE',
  F: 'FEMALE',
  P: 'FEMALE',
  PR: 'FEMALE',
  W: 'FEMALE',
  PEREMPUAN: 'FEMALE',
  WANITA: 'FEMALE',
  '2': 'FEMALE',
}

/** The sex column as SIASN (M, F), SIMPEG (L, P) and offices write it; null when it says nothing clear. */
export function readSex(text: string | undefined): Sex | null {
  const key = cleanText(text ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return WORDS[key] ?? null
}
