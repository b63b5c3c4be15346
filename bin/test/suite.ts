import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Count, countPlaywright, countVitest, settleCount } from '#bin/test/count-results'
import { installTools } from '#bin/test/install-tools'

// All stages of `npm test`, one after the other. A stage runs even when a former one failed, unless it needs
// what that one makes; then it counts as failed itself. The last line is the sum.

const root = join(import.meta.dirname, '..', '..')
const reports = mkdtempSync(join(tmpdir(), 'ikrar-reports-'))
const results = new Map<string, Count>()

const hasPassed = (name: string) => results.get(name)?.failed === 0

function readReport(file: string, count: (report: unknown) => Count): Count | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function run(program: string, args: string[], env: Record<string, string> = {}): number {
  const script = program.includes('/') ? program : join(root, 'node_modules', '.bin', program)
  const options = { cwd: root, stdio: 'inherit' as const, env: { ...process.env, ...env } }
  return spawnSync(process.execPath, [script, ...args], options).status ?? 1
}

function stage(name: string, needs: string[], work: () => Count): void {
  console.log(`\n── ${name} ──`)
  const missing = needs.filter((need) => !hasPassed(need))
  if (missing.length > 0) console.error(`${name} is not run, because of: ${missing.join(', ')}`)
  results.set(name, missing.length > 0 ? { passed: 0, failed: 1 } : work())
}

function vitest(project: string): Count {
  const file = join(reports, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const code = run('vitest', args)
  return settleCount(code, readReport(file, countVitest) ?? { passed: 0, failed: 1 })
}

function playwright(): Count {
  const file = join(reports, 'e2e.json')
  const code = run('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  return settleCount(code, readReport(file, countPlaywright) ?? { passed: 0, failed: 1 })
}

stage('tools', [], () => settleCount(installTools() ? 0 : 1, null))
stage('format and lint', [], () => settleCount(run('biome', ['check', '--error-on-warnings', '.']), null))
stage('types', [], () => settleCount(run('next', ['typegen']) || run('tsc', ['--noEmit']), null))
stage('unit', [], () => vitest('unit'))
stage('integration', [], () => vitest('integration'))
stage('build', [], () => settleCount(run('bin/prepare.ts', ['build']), null))
stage('e2e', ['tools', 'build'], playwright)
rmSync(reports, { recursive: true })

console.log('')
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed`)
const total = (key: keyof Count) => [...results.values()].reduce((sum, count) => sum + count[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 ? 0 : 1)
