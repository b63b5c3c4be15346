import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

// `npm run bench -- NAME [--json FILE]`: runs one benchmark of bench/, which default-exports a function that measures
// and returns plain figures.

const names = readdirSync('bench').flatMap((file) => (file.endsWith('.ts') ? file.slice(0, -3) : []))
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const name = positionals[0] ?? ''
if (!names.includes(name)) {
  console.error(`Pemakaian: npm run bench -- NAMA [--json BERKAS]. Yang ada: ${names.join(', ')}.`)
  process.exit(2)
}
const { default: measure }: { default: () => Promise<unknown> } = await import(`../bench/${name}.ts`)
const report = JSON.stringify(await measure(), null, 2)
console.log(report)
if (values.json) await writeFile(values.json, `${report}\n`)
