import { type Culture, NAMES } from '#prisma/seed/names'
import { makeBirth, makeNip, type SexDigit } from '#prisma/seed/numbers'
import { commonStaffPosts, communicationPosts, personnelPosts, secretariatPosts } from '#prisma/seed/posts'
import { openRandom, type Random } from '#prisma/seed/random'
import { pickRank } from '#prisma/seed/ranks'

/** An invented civil servant as a roster would have them; the NIP keeps the rules of lib/rosters. */
export type InventedSigner = { name: string; nip: string; rank: string; position: string; unit: string }

const CULTURES: readonly Culture[] = ['makassar', 'madura', 'jawa', 'melayu', 'sunda']
const BEFORE = ['', '', '', '', '', 'Drs. ', 'Ir. ', 'H. ', 'Hj. ', 'Dr. ', 'dr. ', 'Andi ', 'R. ', 'Muh. ']
const AFTER = [
  ...['', '', '', ', S.Kom.', ', S.E.', ', S.Sos., M.Si.', ', S.T., M.T.', ', S.H., M.H.', ', A.Md.'],
  ...[', S.IP.', ', S.Pd., M.Pd.', ', S.E., M.M., Ak.', ', Ph.D.', ', S.I.Kom.', ', S.STP., M.A.P.'],
]
const OFFICES = ['Bagian', 'Bidang', 'Subbagian', 'Seksi', 'UPTD']
const FIELDS = [
  ...[
    'Umum',
    'Tata Pemerintahan',
    'Kesejahteraan Rakyat',
    'Hukum',
    'Organisasi',
    'Pengadaan Barang dan Jasa',
  ],
  ...['Perekonomian dan Sumber Daya Alam', 'Administrasi Pembangunan', 'Protokol dan Komunikasi Pimpinan'],
  ...['Perencanaan dan Keuangan', 'Aplikasi Informatika', 'Statistik dan Persandian', 'Layanan Pengaduan'],
]
const POSTS = [...commonStaffPosts, ...communicationPosts, ...secretariatPosts, ...personnelPosts]

/** The units that invented people work in, 65 of them. */
export const UNITS: readonly string[] = OFFICES.flatMap((office) =>
  FIELDS.map((field) => `${office} ${field}`),
)

/** One, two or three names with what somebody studied or is called. */
function inventName(random: Random, sex: SexDigit): string {
  const pool = NAMES[random.pick(CULTURES)]
  const [given, last] = sex === 1 ? [pool.men, pool.menLast] : [pool.women, pool.womenLast]
  const parts = [random.pick(given), random.pick(given), random.pick(last)]
  const words = [...new Set(parts.slice(0, random.integer(1, 3)))]
  return `${random.pick(BEFORE)}${words.join(' ')}${random.pick(AFTER)}`
}

function inventNip(random: Random, sex: SexDigit): string {
  const birth = makeBirth(random, 1966, 1998)
  const year = Math.min(2022, birth.year + random.integer(22, 30))
  return makeNip(birth, { year, month: random.integer(1, 12) }, sex, random.integer(0, 98))
}

function inventSigner(random: Random, numbers: Set<string>): InventedSigner {
  const sex: SexDigit = random.integer(1, 2) === 1 ? 1 : 2
  const position = random.pick(POSTS)
  let nip = inventNip(random, sex)
  while (numbers.has(nip)) nip = inventNip(random, sex)
  numbers.add(nip)
  return {
    name: inventName(random, sex),
    nip,
    rank: pickRank(random, position, null),
    position,
    unit: random.pick(UNITS),
  }
}

/** So many people of one office, no NIP twice; the same people whenever they are asked for by the same name. */
export function inventSigners(name: string, count: number): InventedSigner[] {
  const random = openRandom(name)
  const numbers = new Set<string>()
  return Array.from({ length: count }, () => inventSigner(random, numbers))
}
