import { commonStaffPosts, communicationPosts } from '#prisma/seed/posts'
import type { RegionProfile } from '#prisma/seed/region-profile'

const opd = 'Dinas Komunikasi dan Informatika Kabupaten Pamekasan'

export const pamekasan: RegionProfile = {
  ceremony: 'pamekasan-diskominfo-2023',
  key: 'pamekasan',
  culture: 'madura',
  nikArea: '352804',
  witness: null,
  opds: [
    {
      key: 'diskominfo',
      name: opd,
      shortName: 'Diskominfo',
      aliases: ['Dinas Komunikasi dan Informatika', 'Diskominfo Pamekasan'],
      head: {
        kind: 'named',
        name: 'Nur Hidajatul Firdaus',
        localNumber: 'L3528001',
        title: `Kepala ${opd}`,
      },
      people: { pns: 44, pppk: 16, nonAsn: 0 },
      posts: { functional: communicationPosts, staff: commonStaffPosts, nonAsn: [] },
      units: [
        { name: 'Sekretariat', post: 'Sekretaris', echelon: 'III.a' },
        {
          name: 'Subbagian Umum dan Kepegawaian',
          within: 'Sekretariat',
          post: 'Kepala Subbagian Umum dan Kepegawaian',
          echelon: 'IV.a',
        },
        {
          name: 'Bidang Pengelolaan Informasi dan Komunikasi Publik',
          post: 'Kepala Bidang Pengelolaan Informasi dan Komunikasi Publik',
          echelon: 'III.b',
        },
        {
          name: 'Bidang Teknologi Informasi dan Komunikasi',
          post: 'Kepala Bidang Teknologi Informasi dan Komunikasi',
          echelon: 'III.b',
        },
        {
          name: 'Bidang Statistik dan Persandian',
          post: 'Kepala Bidang Statistik dan Persandian',
          echelon: 'III.b',
        },
      ],
    },
  ],
}
