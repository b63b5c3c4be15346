import type { RegionProfile } from '#prisma/seed/region-profile'
import { dumai } from '#prisma/seed/regions/dumai'
import { pamekasan } from '#prisma/seed/regions/pamekasan'
import { sukabumi } from '#prisma/seed/regions/sukabumi'
import { sulawesiSelatan } from '#prisma/seed/regions/sulawesi-selatan'
import { yogyakarta } from '#prisma/seed/regions/yogyakarta'

/** The five sample regions, one for each ceremony of pledges.json. */
export const SAMPLE_REGIONS: readonly RegionProfile[] = [
  sulawesiSelatan,
  pamekasan,
  yogyakarta,
  dumai,
  sukabumi,
]
