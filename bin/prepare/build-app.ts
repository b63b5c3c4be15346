import { makeDerived } from '#bin/prepare/make-derived'

/** Builds the application for production, unless the build of exactly these sources is still there. */
export function buildApp(): void {
  makeDerived({
    sources: [
      '{app,components,lib,public,types}/**',
      'prisma/schema.prisma',
      '*.config.{ts,mjs,js}',
      '{proxy.ts,package.json,package-lock.json,tsconfig.json}',
    ],
    stamp: '.next/ikrar-sources',
    command: ['next', 'build'],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    announcement: 'Membangun aplikasi …',
    failure: 'Aplikasi tidak dapat dibangun: periksa pesan di atas.',
  })
}
