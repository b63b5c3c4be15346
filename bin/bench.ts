import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateClient } from '#bin/prepare/generate-client'

// `npm run bench -- NAME [--json FILE]`: runs one benchmark of bench/, which default-exports a function that measures
// and returns plain figures. The report goes to the terminal, and to FILE with --json.

const BENCHMARKS = ['certificate', 'book']

function stop(reason: string): never {
  console.error(
    `${reason} Pemakaian: npm run bench -- NAMA [--json BERKAS]. Yang ada: ${BENCHMARKS.join(', ')}.`,
  )
  process.exit(2)
}

function readOrder() {
  try {
    const options = { json: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    if (positionals.length !== 1) stop('Sebutkan satu tolok ukur.')
    return { name: positionals[0] ?? '', file: values.json }
  } catch {
    stop('Pilihan itu tidak dikenal.')
  }
}

const { name, file } = readOrder()
if (!BENCHMARKS.includes(name)) stop(`Tolok ukur "${name}" tidak ada.`)
generateClient()
const { default: measure }: { default: () => Promise<unknown> } = await import(`../bench/${name}.ts`)
const report = JSON.stringify(await measure(), null, 2)
console.log(report)
// npm runs scripts in the folder of the project; a path is meant from where the person stands.
if (file !== undefined) await writeFile(resolve(process.env.INIT_CWD ?? process.cwd(), file), `${report}\n`)
