import { type Culture, NAMES } from '#prisma/seed/names'
import { type Birth, makeBirth, makeNik, makeNiPppk, makeNip, type SexDigit } from '#prisma/seed/numbers'
import type { Random } from '#prisma/seed/random'

/** What the invented people of one region share, so that no name and no number comes twice. */
export type Inventor = {
  random: Random
  culture: Culture
  nikArea: string
  names: Set<string>
  numbers: Set<string>
}

export type NumberKind = 'nip' | 'niPppk' | 'nik'

/** What somebody studied, as far as the post asks for it; `any` is for posts that ask for nothing. */
export type Learning = 'master' | 'bachelor' | 'diploma' | 'any' | 'none'

const BACHELOR = ['S.Kom.', 'S.E.', 'S.Sos.', 'S.T.', 'S.H.', 'S.IP.', 'S.I.Kom.']
const DEGREES: Record<Learning, string[]> = {
  master: ['S.Kom., M.Kom.', 'S.E., M.M.', 'S.Sos., M.Si.', 'S.T., M.T.', 'S.H., M.H.', 'S.IP., M.Si.'],
  bachelor: BACHELOR,
  diploma: ['A.Md.'],
  any: ['', '', 'A.Md.', ...BACHELOR],
  none: [''],
}

/** A name nobody of the region bears yet, with a degree that fits. */
export function inventName({ random, culture, names }: Inventor, sex: SexDigit, learning: Learning): string {
  const pool = NAMES[culture]
  const [given, last] = sex === 1 ? [pool.men, pool.menLast] : [pool.women, pool.womenLast]
  for (;;) {
    const name = `${random.pick(given)} ${random.pick(last)}`
    if (names.has(name)) continue
    names.add(name)
    const degree = random.pick(DEGREES[learning])
    return degree ? `${name}, ${degree}` : name
  }
}

const BIRTH_YEARS: Record<NumberKind, [number, number]> = {
  nip: [1969, 1998],
  niPppk: [1976, 1998],
  nik: [1972, 2003],
}

/** A valid number that nobody bears yet: NIP, NI PPPK or NIK by the kind of employment. */
export function inventNumber(inventor: Inventor, kind: NumberKind, sex: SexDigit, senior: boolean): string {
  const { random, numbers } = inventor
  const [first, last] = BIRTH_YEARS[kind]
  for (;;) {
    const birth = makeBirth(random, first, senior ? first + 9 : last)
    const number = writeNumber(inventor, kind, birth, sex)
    if (numbers.has(number)) continue
    numbers.add(number)
    return number
  }
}

function writeNumber({ random, nikArea }: Inventor, kind: NumberKind, birth: Birth, sex: SexDigit): string {
  const nth = random.integer(0, 998)
  if (kind === 'nik') return makeNik(nikArea, birth, sex, nth)
  if (kind === 'niPppk') return makeNiPppk(birth, random.integer(2021, 2023), sex, nth)
  const year = Math.min(2022, birth.year + random.integer(22, 30))
  return makeNip(birth, { year, month: random.integer(1, 12) }, sex, nth)
}
