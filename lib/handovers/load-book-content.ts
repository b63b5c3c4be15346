import type { Sealer } from '#lib/certificates/seal'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { ABSENT_LABELS } from '#lib/handovers/absent-labels'
import type { AbsentGroup, BookContent, BookHandover } from '#lib/handovers/book-content'
import type { BookRoll } from '#lib/handovers/book-roll'
import { countRoll } from '#lib/handovers/count-roll'
import { findPrinter } from '#lib/handovers/find-printer'
import { loadSections } from '#lib/handovers/load-sections'
import { streamCertificates } from '#lib/handovers/stream-certificates'
import { VOLUME_SIZE } from '#lib/handovers/volumes'
import { toTimeZone } from '#lib/regions/rules'

/** Which volume is made, by whose wish (null for the system's own), under which seal and when. */
export type VolumeMaking = {
  volume: number
  volumes: number
  compiledById: string | null
  sealer: Sealer
  now: Date
}

/** Everything one volume says, read for the people of the given roll (a part of the whole, when there are several). */
export async function loadBookContent(roll: BookRoll, making: VolumeMaking): Promise<BookContent> {
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: roll.campaignId },
    select: {
      name: true,
      region: { select: { governmentName: true, bkdName: true, city: true, timeZone: true, crest: true } },
      pledgeVersions: {
        where: { publishedAt: { not: null } },
        orderBy: { ordinal: 'desc' },
        select: { title: true, electionName: true },
        take: 1,
      },
    },
  })
  const opd = await db().opd.findUniqueOrThrow({ where: { id: roll.opdId }, select: { name: true } })
  const [pledge] = campaign.pledgeVersions
  const { bkdName, ...region } = campaign.region
  const { volume: number, volumes: of } = making
  return {
    region: {
      ...region,
      timeZone: toTimeZone(region.timeZone),
      crest: region.crest && new Uint8Array(region.crest),
    },
    opdName: opd.name,
    electionName: pledge?.electionName ?? campaign.name,
    title: pledge?.title ?? 'Pakta Integritas',
    campaignName: campaign.name,
    handover: roll.handoverId ? await loadHandover(roll.handoverId) : null,
    provisional: roll.handoverId === null,
    compiledAt: making.now,
    printedBy: await findPrinter(making.compiledById, bkdName),
    counts: countRoll(roll),
    sections: await loadSections(roll),
    // They may be thousands, and are of the whole book: its last volume lists them.
    absent: number === of ? toAbsentGroups(roll) : [],
    certificates: streamCertificates(roll, making.sealer),
    sealFingerprint: making.sealer.certificate.fingerprint,
    sample: env.evaluation,
    ...(of > 1 ? { volume: { number, of, first: (number - 1) * VOLUME_SIZE + 1 } } : {}),
  }
}

async function loadHandover(id: string): Promise<BookHandover> {
  const handover = await db().handover.findUniqueOrThrow({
    where: { id },
    select: { ordinal: true, kind: true, handedOverAt: true, titlePrinted: true, namePrinted: true },
  })
  const { handedOverAt, titlePrinted, namePrinted } = handover
  const number = handover.kind === 'UTAMA' ? `${handover.ordinal}` : `${handover.ordinal} (susulan)`
  return { number, handedOverAt, headTitle: titlePrinted, headName: namePrinted }
}

function toAbsentGroups({ absent }: BookRoll): AbsentGroup[] {
  const classes = ['excused', 'refused', 'open'] as const
  return classes
    .map((wanted) => ({
      class: ABSENT_LABELS[wanted],
      people: absent.filter((person) => person.class === wanted),
    }))
    .filter(({ people }) => people.length > 0)
}
