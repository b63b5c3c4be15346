import { commonStaffPosts, communicationPosts, nonAsnPosts } from '#prisma/seed/posts'
import type { RegionProfile } from '#prisma/seed/region-profile'

const opd = 'Dinas Komunikasi, Informatika, Statistik, dan Persandian Provinsi Sulawesi Selatan'

export const sulawesiSelatan: RegionProfile = {
  ceremony: 'sulsel-diskominfo-sp-2023',
  key: 'sulsel',
  culture: 'makassar',
  nikArea: '737110',
  witness: null,
  opds: [
    {
      key: 'diskominfo-sp',
      name: opd,
      shortName: 'Diskominfo-SP',
      aliases: [
        'Dinas Komunikasi, Informatika, Statistik, dan Persandian',
        'Dinas Kominfo-SP Sulsel',
        'Diskominfo-SP Provinsi Sulawesi Selatan',
      ],
      head: {
        kind: 'named',
        name: 'Andi Winarno Eka Putra',
        localNumber: 'L7300001',
        title: `Kepala ${opd}`,
      },
      people: { pns: 90, pppk: 33, nonAsn: 165 },
      posts: { functional: communicationPosts, staff: commonStaffPosts, nonAsn: nonAsnPosts },
      units: [
        { name: 'Sekretariat', post: 'Sekretaris', echelon: 'III.a' },
        {
          name: 'Subbagian Umum dan Kepegawaian',
          within: 'Sekretariat',
          post: 'Kepala Subbagian Umum dan Kepegawaian',
          echelon: 'IV.a',
        },
        {
          name: 'Subbagian Keuangan',
          within: 'Sekretariat',
          post: 'Kepala Subbagian Keuangan',
          echelon: 'IV.a',
        },
        {
          name: 'Bidang Informasi dan Komunikasi Publik',
          post: 'Kepala Bidang Informasi dan Komunikasi Publik',
          echelon: 'III.a',
        },
        {
          name: 'Bidang Aplikasi Informatika',
          post: 'Kepala Bidang Aplikasi Informatika',
          echelon: 'III.a',
        },
        { name: 'Bidang Statistik', post: 'Kepala Bidang Statistik', echelon: 'III.a' },
        { name: 'Bidang Persandian', post: 'Kepala Bidang Persandian', echelon: 'III.a' },
      ],
    },
  ],
}
