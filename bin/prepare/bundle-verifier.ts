import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'verifier')

/** zod would try whether it may compile its checks by eval, which the page's own policy reports. */
const WITHOUT_EVAL = 'globalThis.__zod_globalConfig = { jitless: true }'

/** One classic script: a page opened from disk may not load modules. Whatever it cannot hold is a fault. */
async function bundleScript(): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: join(folder, 'main.ts'),
    platform: 'browser',
    transform: { target: 'es2022' },
    onLog: (_level, log) => {
      throw new Error(log.message)
    },
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, intro: WITHOUT_EVAL })
    const [{ code, imports }, ...more] = output
    if (imports.length > 0 || more.length > 0) throw new Error('the verifier is more than one script')
    return code.replaceAll('</script', '<\\/script').trim()
  } finally {
    await bundle.close()
  }
}

function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The page may run its own script and style and reach nothing: whatever a file does to it, nothing leaves the browser. */
function policyOf(script: string, style: string): string {
  const sources = `script-src ${sourceHash(script)}; style-src ${sourceHash(style)}`
  return `default-src 'none'; ${sources}; base-uri 'none'; form-action 'none'`
}

/** The static page that checks files in a browser without a network: one HTML file from the sources in `verifier/`. */
export async function bundleVerifier(): Promise<string> {
  const page = readFileSync(join(folder, 'page.html'), 'utf8')
  const style = readFileSync(join(folder, 'page.css'), 'utf8').replaceAll(/\s+/g, ' ').trim()
  const script = await bundleScript()
  const parts: Record<string, string> = { POLICY: policyOf(script, style), STYLE: style, SCRIPT: script }
  return page.replaceAll(/\/\* ([A-Z]+) \*\//g, (_, name: string) => parts[name] ?? '')
}
