import type { RegionProfile } from '#prisma/seed/region-profile'

export const sukabumi: RegionProfile = {
  ceremony: 'sukabumi-setda-2024',
  key: 'sukabumi',
  culture: 'sunda',
  nikArea: '327205',
  witness: null,
  opds: [
    {
      key: 'setda',
      name: 'Sekretariat Daerah Kota Sukabumi',
      shortName: 'Setda',
      aliases: ['Sekretariat Daerah', 'Setda Kota Sukabumi'],
      // The roster has no Sekda: the eldest of its heads of subdivision with a rank of IV/a acts as one, which also
      // shows how "Plt." is printed.
      head: {
        kind: 'acting',
        nip: '196809201997032026',
        title: 'Sekretaris Daerah Kota Sukabumi',
        skNumber: 'CONTOH/800.1/001',
      },
      people: 'rosters',
      posts: { functional: [], staff: [], nonAsn: [] },
      units: [],
    },
  ],
}
