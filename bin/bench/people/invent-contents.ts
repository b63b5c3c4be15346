import { createHash } from 'node:crypto'
import { type InventedSigner, inventSigners } from '#bin/bench/people/invent-signers'
import { sha256 } from '#lib/audit/canonical-json'
import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import { toTimeZone } from '#lib/regions/rules'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage } from '#lib/signings/evidence'
import type { DrawnMark } from '#lib/signings/mark'
import { type Ceremony, readCeremonies } from '#prisma/seed/ceremonies'

/** The ceremony with the longest text of the five: it cites a joint decree of five institutions. */
const CEREMONY = 'sukabumi-setda-2024'
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const OPENED_AT = Date.parse('2024-07-29T00:30:00Z')
const MINUTE = 60_000

type Seal = Pick<CertificateContent, 'seal' | 'sealIssuer'>

/** The real ceremony whose text is measured. */
export function benchCeremony(): Ceremony {
  const ceremony = readCeremonies().find(({ id }) => id === CEREMONY)
  if (!ceremony) throw new Error(`no ceremony ${CEREMONY} in prisma/seed/pledges.json`)
  return ceremony
}

function inventCode(name: string): string {
  const digest = createHash('sha256').update(name).digest()
  return [...digest.subarray(0, 13)].map((byte) => CROCKFORD[byte & 31]).join('')
}

function inventId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What stands in the register of somebody who signed by a slip, every id and hash of the own. */
function inventPreimage(name: string, code: string, signedAt: Date): string {
  const id = (of: string) => inventId(`${name} ${of}`)
  return leafPreimage({
    signingId: id('signing'),
    campaignId: inventId('campaign'),
    signatoryId: id('signatory'),
    membershipId: id('membership'),
    ordinal: 1,
    code,
    method: 'DRAWN',
    pledgeVersionId: inventId('pledge version'),
    pledgeHash: sha256('pledge'),
    snapshotHash: sha256(name, 'snapshot'),
    markHash: sha256(name, 'mark'),
    originHash: sha256(name, 'origin'),
    identifiedBy: 'SLIP',
    sessionId: id('session'),
    personalCodeId: id('code'),
    codeIssuedAt: new Date(OPENED_AT - 7 * 24 * 60 * MINUTE),
    codeIssuedById: inventId('operator'),
    codeDelivery: 'SLIP',
    deskOperatorId: null,
    assisted: false,
    queued: false,
    signedAt,
    receivedAt: signedAt,
    deviceSignedAt: null,
  })
}

function inventContent(name: string, person: InventedSigner, mark: DrawnMark, signedAt: Date, seal: Seal) {
  const { region, opd, election, title, leadIn, points, closing, legalBasis } = benchCeremony()
  const code = inventCode(name)
  const preimage = inventPreimage(name, code, signedAt)
  const { nip, ...described } = person
  return {
    region: { ...region, timeZone: toTimeZone(region.timeZone), crest: null },
    opdName: opd ?? region.governmentName,
    electionName: election.name,
    title,
    signer: { ...described, numberLabel: 'NIP', number: nip, agency: region.governmentName },
    legalBasis: legalBasis.map(({ citation }) => citation),
    ...{ leadIn, points, closing, sanction: null, signedAt, receivedAt: signedAt, queued: false },
    ...{ mark, witness: null, code, verifyUrl: `https://ikrar.contoh.go.id/verifikasi/${code}` },
    leafPrefix: Buffer.from(hashLeaf(preimage)).toString('hex').slice(0, 16),
    leafPreimage: preimage,
    ...{ identification: 'SLIP', edition: 1, ...seal, sample: false, wetInk: false },
  } satisfies CertificateContent
}

/** Witnessed a day after by one head, whose hand differs each time: more than an act over a whole list would ask. */
export function witnessed(content: CertificateContent, mark: DrawnMark): CertificateContent {
  const witness: CertificateWitness = {
    kind: 'MENGETAHUI',
    title: 'Plt. Sekretaris Daerah Kota Sukabumi',
    name: 'Dr. Rahmat Hidayat, S.T., M.T.',
    rank: 'Pembina Utama Muda, IV/c',
    number: '197003041995031002',
    mark,
    witnessedAt: new Date(content.signedAt.getTime() + 24 * 60 * MINUTE),
  }
  return { ...content, witness, edition: 2 }
}

/**
 * Certificates of so many different people, one minute apart, with the given marks in turn. Every content is read from a
 * text of its own, as rows of a database are: nothing can be recognised by being the same object.
 */
export function inventContents(
  name: string,
  count: number,
  marks: readonly DrawnMark[],
  seal: Seal,
): CertificateContent[] {
  return inventSigners(name, count).map((person, nth) => {
    const mark = marks[nth % marks.length]
    if (!mark) throw new Error('no marks')
    const signedAt = new Date(OPENED_AT + nth * MINUTE)
    return structuredClone(inventContent(`${name} ${nth}`, person, mark, signedAt, seal))
  })
}
