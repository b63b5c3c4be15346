import { existsSync, readFileSync } from 'node:fs'
import { dataDirOf, postgresPortFile, secretsFile } from '#bin/supervisor/data-files'
import { evaluationSettings, secretsSchema } from '#lib/env/evaluation'

/**
 * For a command that is run by hand beside a running evaluation (`npm run verify -- --register`): gives this
 * process the settings that the supervisor gave to its children, read again from DATA_DIR. To be called before
 * `env` is first used. Without an evaluation there, or with a DATABASE_URL, nothing changes.
 */
export function adoptEvaluation(): void {
  const dataDir = dataDirOf(process.env)
  const files = [secretsFile(dataDir), postgresPortFile(dataDir)]
  if (process.env.DATABASE_URL || !files.every((file) => existsSync(file))) return
  const secrets = secretsSchema.parse(JSON.parse(readFileSync(secretsFile(dataDir), 'utf8')))
  const port = Number(readFileSync(postgresPortFile(dataDir), 'utf8'))
  Object.assign(process.env, evaluationSettings(process.env, dataDir, secrets, port))
}
