import { db } from '#lib/db'
import { StartRefusal } from '#lib/env/start-refusal'
import { accountsPath } from '#prisma/seed/accounts-file'
import { seedSamples } from '#prisma/seed/seed-samples'

// Loads the sample regions; run at every start of an evaluation, before the web is served.

const SENTENCES = { loaded: 'dimuat', renewed: 'diberi kode baru', kept: 'sudah ada' }

try {
  const seeded = await seedSamples(new Date())
  const counts = Object.entries(SENTENCES).flatMap(([outcome, words]) => {
    const count = seeded.filter((region) => region.outcome === outcome).length
    return count > 0 ? [`${count} daerah ${words}`] : []
  })
  console.log(`Data contoh: ${counts.join(', ')}. Akun contoh: ${accountsPath()}`)
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}
