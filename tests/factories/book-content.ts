import type { CertificateContent } from '#lib/certificates/content'
import type { BookContent, BookPerson } from '#lib/handovers/book-content'
import { certificateFactory, handwriting, witnessFactory } from '#tests/factories/certificate-content'

const GIVEN = [
  'Ahmad',
  'Siti',
  'Baso',
  'Wayan',
  'Maria',
  'Yohanes',
  'Nur',
  'Dewi',
  'Rizky',
  'Halimah',
  'Agus',
  'Fitri',
]
const FAMILY = [
  'Syarifuddin',
  'Rahmawati',
  'Tenri Olle',
  'Sukarsa',
  'Kadir',
  'Hasanuddin',
  'Paembonan',
  'Lestari',
]
const UNITS = [
  'Sekretariat',
  'Bidang Aplikasi dan Informatika',
  'Bidang Statistik dan Persandian',
  'UPTD Pusat Data',
]

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A certificate of the nth synthetic person; every third one is witnessed. */
function nthCertificate(index: number): CertificateContent {
  const name = `${GIVEN[index % GIVEN.length]} ${FAMILY[(index * 5) % FAMILY.length]} ${index + 1}`
  const number = `1985${String(10_000_000 + index * 7919).slice(-8)}12${String(index + 1).padStart(4, '0')}`
  const code = `7K3MQ9X2TB${[1024, 32, 1].map((place) => CROCKFORD[Math.floor(index / place) % 32]).join('')}`
  const base = certificateFactory()
  const witnessed = index % 3 === 0
  return {
    ...base,
    signer: { ...base.signer, name, number, unit: UNITS[Math.floor(index / 20) % UNITS.length] ?? null },
    mark: handwriting(index + 1, 3 + (index % 4), 50 + ((index * 13) % 40)),
    witness: witnessed ? witnessFactory() : null,
    edition: witnessed ? 2 : 1,
    code,
    verifyUrl: `https://ikrar.example.go.id/verifikasi/${code}`,
  }
}

function toPerson({ signer, signedAt, code }: CertificateContent): BookPerson {
  return {
    name: signer.name,
    numberLabel: signer.numberLabel,
    number: signer.number,
    position: signer.position,
    signedAt,
    code,
  }
}

/** A book whose certificates are all there at once. */
export type MadeBook = BookContent & { certificates: CertificateContent[] }

/** A book of so many synthetic people of one agency, with two who were away and one who has not signed. */
export function bookFactory(people: number, changes: Partial<BookContent> = {}): MadeBook {
  const certificates = Array.from({ length: people }, (_, index) => nthCertificate(index))
  const sections = Map.groupBy(certificates, ({ signer }) => signer.unit ?? '')
  const [first] = certificates
  const { region, opdName, electionName, title } = first ?? certificateFactory()
  return {
    region,
    opdName,
    electionName,
    title,
    campaignName: 'Pakta Integritas Netralitas Tahun 2024',
    handover: {
      number: '800/1234/Diskominfo-SP',
      handedOverAt: new Date('2024-08-05T03:00:00Z'),
      headTitle: 'Plt. Kepala Dinas Komunikasi, Informatika, Statistik, dan Persandian',
      headName: 'Dr. Rahmat Hidayat, S.T., M.T.',
    },
    provisional: false,
    compiledAt: new Date('2024-08-05T03:05:00Z'),
    printedBy: 'sistem Ikrar untuk BKD',
    counts: { mustSign: people + 3, signed: people, excused: 2, refused: 0, open: 1 },
    sections: [...sections].map(([unit, members]) => ({ unit, people: members.map(toPerson) })),
    absent: [
      {
        class: 'Berhalangan sementara',
        people: [
          { name: 'Andi Mappanyukki', unit: 'Sekretariat' },
          { name: 'Hasnah Daeng Ngai', unit: '' },
        ],
      },
      { class: 'Belum menandatangani', people: [{ name: 'Petrus Lembang', unit: 'UPTD Pusat Data' }] },
    ],
    sealFingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sample: true,
    ...changes,
    certificates,
  }
}
