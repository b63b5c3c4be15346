import { makeDerived } from '#bin/prepare/make-derived'

/**
 * Generates the Prisma client. The variable names a file that exists, which is all that Prisma asks of it here:
 * without it, an engine would be downloaded that nothing uses.
 */
export function generateClient(): void {
  makeDerived({
    sources: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    stamp: 'prisma/generated/.sources',
    command: ['prisma', 'generate'],
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    announcement: 'Membuat klien basis data …',
    failure: 'Klien basis data tidak dapat dibuat: periksa pesan di atas.',
  })
}
