import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Loads the product, says so, and compiles when it is told to. */
const program = `
  const { compileBook } = await import('#lib/handovers/compile-book')
  const { db } = await import('#lib/db')
  await db().$queryRaw\`SELECT 1\`
  process.once('message', async (target) => {
    await compileBook(target, new Date())
    process.exit(0)
  })
  process.send('ready')`

/** Another process that is about to compile a book. Returns what lets it begin and waits until it has ended. */
export async function compileElsewhere(handoverId: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return async () => {
    const ended = once(child, 'exit')
    child.send({ handoverId })
    const [code] = await ended
    if (code !== 0) throw new Error(`the other worker ended with ${code}`)
  }
}
