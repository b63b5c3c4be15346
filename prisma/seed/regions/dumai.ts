import { commonStaffPosts, communicationPosts, nonAsnPosts } from '#prisma/seed/posts'
import type { RegionProfile } from '#prisma/seed/region-profile'

const opd = 'Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Dumai'

export const dumai: RegionProfile = {
  ceremony: 'dumai-diskominfotiksan-2023',
  key: 'dumai',
  culture: 'melayu',
  nikArea: '147201',
  witness: null,
  opds: [
    {
      key: 'diskominfotiksan',
      name: opd,
      shortName: 'Diskominfotiksan',
      aliases: ['Dinas Komunikasi, Informatika, Statistik, dan Persandian', 'Diskominfotiksan Dumai'],
      head: {
        kind: 'named',
        name: 'Drs. H. Khairil Adli, M.Si',
        localNumber: 'L1472001',
        title: `Kepala ${opd}`,
      },
      people: { pns: 38, pppk: 14, nonAsn: 38 },
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
          name: 'Bidang Informasi dan Komunikasi Publik',
          post: 'Kepala Bidang Informasi dan Komunikasi Publik',
          echelon: 'III.b',
        },
        {
          name: 'Bidang Aplikasi Informatika',
          post: 'Kepala Bidang Aplikasi Informatika',
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
