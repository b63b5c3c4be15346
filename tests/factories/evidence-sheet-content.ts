import type { CheckedHash, EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { ceremonies, certificateFactory } from '#tests/factories/certificate-content'

const hash = (digit: string): CheckedHash => ({
  hex: `${digit}0123abcd`.repeat(8).slice(0, 64),
  matches: true,
})

/** An operator who issues codes. */
export const someOperator = { name: 'Rina Marlina, S.Sos.', role: 'Pengelola Dinas Kesehatan' }
/** The second officer of an annulment. */
export const someOfficer = { name: 'Hendra Gunawan, S.H.', role: 'Petugas BKPSDM' }

/** The evidence of a signing made with a typed code, numbered and sealed, that nobody has witnessed yet. */
export function evidenceSheetFactory(changes: Partial<EvidenceSheetContent> = {}): EvidenceSheetContent {
  const { region, opdName, title, electionName, code, signer, signedAt, receivedAt } = certificateFactory()
  return {
    region,
    opdName,
    campaignName: 'Netralitas Pemilu 2024',
    code,
    urls: {
      verify: `https://ikrar.example.go.id/verifikasi/${code}`,
      seals: 'https://ikrar.example.go.id/verifikasi/segel',
      upload: 'https://ikrar.example.go.id/verifikasi',
    },
    signer: { ...signer, opd: opdName },
    pledge: {
      title,
      electionName,
      audience: 'ALL',
      ordinal: 2,
      publishedAt: new Date('2024-07-22T02:00:00Z'),
      points: ceremonies[0]?.points.length ?? 0,
      hash: hash('1'),
    },
    times: { signedAt, receivedAt, queued: false, deviceSignedAt: null },
    identification: {
      by: 'CODE',
      code: { issuedAt: new Date('2024-07-25T03:04:05Z'), issuedBy: someOperator, delivery: 'SLIP' },
      desk: null,
      session: {
        id: '0190f5a2-7c1e-7d3b-9a44-5f0c2b6d8e11',
        openedAt: new Date('2024-07-29T01:12:40Z'),
      },
    },
    origin: { address: '103.10.64.7', browserFamily: 'Chrome Android' },
    method: 'DRAWN',
    mark: { kind: 'drawn', strokes: 4, points: 280 },
    hashes: { snapshot: hash('2'), mark: hash('3'), origin: hash('4'), leaf: hash('5') },
    register: {
      position: 1233n,
      numberedAt: new Date('2024-07-29T01:15:41Z'),
      matches: true,
      checkpoint: {
        treeSize: 1500n,
        rootHash: hash('6').hex,
        signedAt: new Date('2024-07-29T02:00:00Z'),
      },
    },
    certificates: [
      {
        edition: 1,
        sha256: hash('7').hex,
        sealFingerprint: hash('8').hex,
        sealedAt: new Date('2024-07-29T01:15:09Z'),
      },
    ],
    witness: null,
    handovers: [],
    contests: [],
    annulments: [],
    destroyedAt: null,
    seal: { kind: 'TEST', issuer: 'Segel uji coba Ikrar', fingerprint: hash('8').hex },
    printed: { by: someOfficer, at: new Date('2024-08-02T04:05:06Z') },
    sample: true,
    ...changes,
  }
}
