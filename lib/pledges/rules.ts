import type { EmploymentKind, PledgeAudience } from '#prisma/generated/enums'

/** A pledge has 1 to 12 points; usually four. */
export const MOST_POINTS = 12
export const MOST_CITATIONS = 12

export const AUDIENCE_NAMES: Record<PledgeAudience, string> = {
  ALL: 'Semua pegawai',
  ASN: 'ASN (PNS, CPNS, PPPK, PPPK paruh waktu)',
  NON_ASN: 'Non-ASN',
}

/** What a line of the legal basis is. */
export const CITATION_KIND_NAMES = {
  undang_undang: 'Undang-undang',
  peraturan_pemerintah: 'Peraturan pemerintah',
  peraturan_presiden: 'Peraturan presiden',
  peraturan_menteri: 'Peraturan menteri',
  peraturan_daerah: 'Peraturan daerah atau kepala daerah',
  keputusan_bersama: 'Keputusan bersama',
  surat_edaran: 'Surat edaran',
  surat: 'Surat',
  lainnya: 'Lainnya',
} as const

export type PublishedPledge = { audience: PledgeAudience; ordinal: number; publishedAt: Date }

/**
 * A text for all, for ASN or for non-ASN. ASN are PNS and PPPK (UU 20/2023 Pasal 5); CPNS and PPPK paruh waktu sign the
 * same text as they.
 */
export function isAudienceOf(audience: PledgeAudience, kind: EmploymentKind): boolean {
  return audience === 'ALL' || (audience === 'NON_ASN') === (kind === 'NON_ASN')
}

/**
 * The text that somebody of this kind signs now: the one published last among those for that kind; of two published
 * at the same instant the narrower audience, then the higher ordinal. Null when none is published for that kind.
 */
export function pickCurrentPledge<Version extends PublishedPledge>(
  versions: readonly Version[],
  kind: EmploymentKind,
): Version | null {
  const suited = versions.filter(({ audience }) => isAudienceOf(audience, kind))
  return suited.toSorted(compareCurrent)[0] ?? null
}

function compareCurrent(one: PublishedPledge, other: PublishedPledge): number {
  const later = other.publishedAt.getTime() - one.publishedAt.getTime()
  const narrower = Number(one.audience === 'ALL') - Number(other.audience === 'ALL')
  return later || narrower || other.ordinal - one.ordinal
}

const KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN'] as const

/** The ids of the texts that somebody signs now; the others have been corrected since. */
export function listCurrentIds(
  versions: readonly (Omit<PublishedPledge, 'publishedAt'> & { id: string; publishedAt: Date | null })[],
): string[] {
  const published = versions.flatMap((version) => {
    const { publishedAt } = version
    return publishedAt ? [{ ...version, publishedAt }] : []
  })
  const ids = KINDS.flatMap((kind) => pickCurrentPledge(published, kind)?.id ?? [])
  return [...new Set(ids)]
}
