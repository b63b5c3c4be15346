import { makeDerived } from '#bin/prepare/make-derived'

/** Makes the page that checks files without a network, unless that of exactly these sources is still there. */
export function buildVerifier(): void {
  makeDerived({
    sources: ['{lib,verifier}/**', 'bin/prepare/*-verifier.ts', 'package-lock.json'],
    stamp: '.generated/verifier/sources',
    command: ['bin/prepare/write-verifier.ts'],
    env: {},
    announcement: 'Membuat pemeriksa luring …',
    failure: 'Pemeriksa luring tidak dapat dibuat: periksa pesan di atas.',
  })
}
