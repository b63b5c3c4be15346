import type { EmploymentKind, PositionKind } from '#prisma/generated/enums'
import {
  type Inventor,
  inventName,
  inventNumber,
  type Learning,
  type NumberKind,
} from '#prisma/seed/invent-person'
import type { SexDigit } from '#prisma/seed/numbers'
import { pickPppkGroup, pickRank } from '#prisma/seed/ranks'
import type { OpdProfile, StaffCounts, UnitProfile } from '#prisma/seed/region-profile'
import type { SamplePerson } from '#prisma/seed/sample-person'

type Post = {
  position: string
  positionKind: PositionKind | null
  echelon: string | null
  unit: string | null
}

const NUMBER_KINDS = { PNS: 'nip', PPPK: 'niPppk', NON_ASN: 'nik' } as const satisfies Partial<
  Record<EmploymentKind, NumberKind>
>
type InventedKind = keyof typeof NUMBER_KINDS

/**
 * The invented people of one agency in the order of its roster: the head, heads of units, then civil servants, PPPK and
 * others. The head counts as one of the PNS. `localTerm` is what the region calls its non-ASN.
 */
export function inventPeople(
  inventor: Inventor,
  opd: OpdProfile,
  counts: StaffCounts,
  localTerm: string | null,
): SamplePerson[] {
  const invent = (kind: InventedKind, post: Post) => inventOne(inventor, opd.name, kind, post, localTerm)
  const led = opd.units.flatMap(unitPost)
  const others = counts.pns - 1 - led.length
  return [
    makeHead(inventor, opd),
    ...led.map((post) => invent('PNS', post)),
    ...Array.from({ length: others }, (_, nth) => invent('PNS', workPost(inventor, opd, nth))),
    ...Array.from({ length: counts.pppk }, (_, nth) => invent('PPPK', workPost(inventor, opd, nth))),
    ...Array.from({ length: counts.nonAsn }, () => invent('NON_ASN', nonAsnPost(inventor, opd))),
  ]
}

function makeHead(inventor: Inventor, { head, name: opd }: OpdProfile): SamplePerson {
  const echelon = head.kind === 'invented' ? head.echelon : null
  const post = { position: head.title, positionKind: 'STRUKTURAL', echelon, unit: null } as const
  if (head.kind !== 'named') return { ...inventOne(inventor, opd, 'PNS', post, null), isHead: true }
  const { name, localNumber } = head
  const unknown = { nip: null, niPppk: null, nik: null, localTerm: null, rank: null }
  return { ...unknown, name, localNumber, employmentKind: 'PNS', ...post, opd, isHead: true }
}

function inventOne(
  inventor: Inventor,
  opd: string,
  kind: InventedKind,
  post: Post,
  localTerm: string | null,
): SamplePerson {
  const sex: SexDigit = inventor.random.integer(1, 2) === 1 ? 1 : 2
  return {
    ...{ nip: null, niPppk: null, nik: null, localNumber: null },
    name: inventName(inventor, sex, learningFor(kind, post)),
    [NUMBER_KINDS[kind]]: inventNumber(inventor, NUMBER_KINDS[kind], sex, post.echelon !== null),
    employmentKind: kind,
    localTerm: kind === 'NON_ASN' ? localTerm : null,
    rank: inventRank(inventor, kind, post),
    ...post,
    opd,
    isHead: false,
  }
}

function learningFor(kind: InventedKind, { position, echelon }: Post): Learning {
  if (kind === 'NON_ASN') return 'none'
  if (echelon !== null) return 'master'
  if (/ Ahli /.test(position)) return 'bachelor'
  return position.endsWith(' Terampil') ? 'diploma' : 'any'
}

function inventRank({ random }: Inventor, kind: InventedKind, { position, echelon }: Post): string | null {
  if (kind === 'NON_ASN') return null
  return kind === 'PPPK' ? pickPppkGroup(random, position) : pickRank(random, position, echelon)
}

function unitPost({ name, post, echelon }: UnitProfile): Post[] {
  return post && echelon ? [{ position: post, positionKind: 'STRUKTURAL', echelon, unit: name }] : []
}

/** Every second one is of a functional post, the others are staff (pelaksana). */
function workPost({ random }: Inventor, opd: OpdProfile, nth: number): Post {
  const unit = random.pick(opd.units).name
  return nth % 2 === 0
    ? { position: random.pick(opd.posts.functional), positionKind: 'FUNGSIONAL', echelon: null, unit }
    : { position: random.pick(opd.posts.staff), positionKind: 'PELAKSANA', echelon: null, unit }
}

function nonAsnPost({ random }: Inventor, opd: OpdProfile): Post {
  const unit = random.pick(opd.units).name
  return { position: random.pick(opd.posts.nonAsn), positionKind: null, echelon: null, unit }
}
