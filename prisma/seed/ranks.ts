import type { Random } from '#prisma/seed/random'

// Pangkat and golongan that go with a post (PP 11/2017 and PermenPANRB 1/2023), written as rosters print them.

const STRUCTURAL: Record<string, string[]> = {
  II: ['Pembina Utama Muda, IV/c'],
  III: ['Pembina, IV/a', 'Pembina Tingkat I, IV/b'],
  IV: ['Penata, III/c', 'Penata Tingkat I, III/d'],
}

const FUNCTIONAL: [RegExp, string[], string][] = [
  [/Ahli Muda$/, ['Penata, III/c', 'Penata Tingkat I, III/d'], 'XI'],
  [/Ahli Pertama$/, ['Penata Muda, III/a', 'Penata Muda Tingkat I, III/b'], 'IX'],
  [/Terampil$/, ['Pengatur, II/c', 'Pengatur Tingkat I, II/d'], 'VII'],
]

const STAFF = [
  'Pengatur Muda Tingkat I, II/b',
  'Pengatur, II/c',
  'Penata Muda, III/a',
  'Penata Muda Tingkat I, III/b',
]
const STAFF_PPPK = ['V', 'VII', 'IX']

/** Rank of a civil servant on a post; `echelon` ("III.a") only where the post has one. */
export function pickRank(random: Random, post: string, echelon: string | null): string {
  const structural = echelon && STRUCTURAL[echelon.replace(/\..*/, '')]
  if (structural) return random.pick(structural)
  return random.pick(FUNCTIONAL.find(([pattern]) => pattern.test(post))?.[1] ?? STAFF)
}

/** Golongan of a PPPK on a post: V to XI here, without a pangkat. */
export function pickPppkGroup(random: Random, post: string): string {
  return FUNCTIONAL.find(([pattern]) => pattern.test(post))?.[2] ?? random.pick(STAFF_PPPK)
}
