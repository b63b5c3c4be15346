import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleVerifier } from '#bin/prepare/bundle-verifier'
import { OFFLINE_VERIFIER } from '#lib/certificates/read-offline-verifier'

// A program of its own, since what is derived is made by programs; see `build-verifier`.

const file = join(import.meta.dirname, '..', '..', OFFLINE_VERIFIER)
const page = await bundleVerifier()
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, page)
