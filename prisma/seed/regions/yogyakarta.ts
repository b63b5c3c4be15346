import {
  commonStaffPosts,
  communicationPosts,
  personnelPosts,
  schoolPosts,
  secretariatPosts,
} from '#prisma/seed/posts'
import type { OpdProfile, RegionProfile, UnitProfile } from '#prisma/seed/region-profile'

const region = 'Daerah Istimewa Yogyakarta'

const secretariat: UnitProfile[] = [
  { name: 'Sekretariat', post: 'Sekretaris', echelon: 'III.a' },
  {
    name: 'Subbagian Umum',
    within: 'Sekretariat',
    post: 'Kepala Subbagian Umum',
    echelon: 'IV.a',
  },
]

const division = (name: string): UnitProfile => ({
  name: `Bidang ${name}`,
  post: `Kepala Bidang ${name}`,
  echelon: 'III.a',
})

const bureau = (name: string): UnitProfile => ({
  name: `Biro ${name}`,
  post: `Kepala Biro ${name}`,
  echelon: 'II.b',
})

/** An agency as its letters print it: with the name of the region at the end. */
function agency(
  name: string,
  parts: Pick<OpdProfile, 'key' | 'shortName' | 'people' | 'units'> & { functional: string[] },
): OpdProfile {
  const { functional, ...rest } = parts
  return {
    ...rest,
    name: `${name} ${region}`,
    aliases: [name, `${name} DIY`, `${parts.shortName} DIY`],
    head: { kind: 'invented', title: `Kepala ${name} ${region}`, echelon: 'II.a' },
    posts: { functional, staff: commonStaffPosts, nonAsn: [] },
  }
}

export const yogyakarta: RegionProfile = {
  ceremony: 'diy-pemda-2023',
  key: 'diy',
  culture: 'jawa',
  nikArea: '347107',
  witness: { name: 'Sri Sultan Hamengku Buwono X', title: `Gubernur ${region}` },
  opds: [
    {
      ...agency('Sekretariat Daerah', {
        key: 'setda',
        shortName: 'Setda',
        people: { pns: 50, pppk: 10, nonAsn: 0 },
        functional: secretariatPosts,
        units: [
          bureau('Tata Pemerintahan'),
          bureau('Hukum'),
          bureau('Organisasi'),
          bureau('Umum, Hubungan Masyarakat, dan Protokol'),
        ],
      }),
      head: {
        kind: 'named',
        name: 'Beny Suharsono',
        localNumber: 'L3400001',
        title: `Sekretaris Daerah ${region}`,
      },
    },
    agency('Dinas Komunikasi dan Informatika', {
      key: 'diskominfo',
      shortName: 'Diskominfo',
      people: { pns: 45, pppk: 10, nonAsn: 0 },
      functional: communicationPosts,
      units: [
        ...secretariat,
        division('Informasi dan Komunikasi Publik'),
        division('Layanan E-Government'),
        division('Persandian dan Statistik'),
      ],
    }),
    agency('Badan Kepegawaian Daerah', {
      key: 'bkd',
      shortName: 'BKD',
      people: { pns: 38, pppk: 7, nonAsn: 0 },
      functional: personnelPosts,
      units: [...secretariat, division('Pengembangan Pegawai'), division('Mutasi dan Kedudukan Hukum')],
    }),
    agency('Dinas Pendidikan, Pemuda, dan Olahraga', {
      key: 'dikpora',
      shortName: 'Dikpora',
      people: { pns: 40, pppk: 20, nonAsn: 0 },
      functional: schoolPosts,
      units: [
        ...secretariat,
        division('Pembinaan Sekolah Menengah Atas'),
        division('Pembinaan Sekolah Menengah Kejuruan'),
        division('Pemuda dan Olahraga'),
      ],
    }),
  ],
}
