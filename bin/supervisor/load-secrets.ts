import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretsFile } from '#bin/supervisor/data-files'
import { writeAtomically } from '#bin/supervisor/write-atomically'
import { type Secrets, secretsSchema } from '#lib/env/evaluation'
import { StartRefusal } from '#lib/env/start-refusal'

const key = () => randomBytes(32).toString('base64')
const password = () => randomBytes(24).toString('base64url')

function generate(): Secrets {
  return {
    authSecret: key(),
    dataKey: key(),
    sealPassphrase: password(),
    superuserPassword: password(),
    adminPassword: password(),
    appPassword: password(),
  }
}

function parse(file: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const sentence = `${file} rusak atau tidak dapat dibaca: pulihkan berkas itu dari cadangan, atau setel DATA_DIR ke folder baru.`
    throw new StartRefusal(sentence, { cause: error })
  }
}

/**
 * The secrets of an evaluation, generated at the first start and kept in DATA_DIR/secrets.json for its owner
 * only. Throws StartRefusal when the file is gone while the database it opens is still there, since new
 * secrets could open neither the database nor what is encrypted in it.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir)
  if (existsSync(file)) return parse(file)
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new StartRefusal(
      `${file} hilang padahal basis datanya masih ada: pulihkan berkas itu dari cadangan, atau setel DATA_DIR ke folder baru.`,
    )
  }
  const secrets = generate()
  writeAtomically(file, JSON.stringify(secrets, null, 2))
  return secrets
}
