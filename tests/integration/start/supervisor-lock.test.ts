import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from '#bin/supervisor/process-identity'
import { acquireLock, checkLock } from '#bin/supervisor/supervisor-lock'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-lock-'))
})

afterEach(() => rm(home, { recursive: true }))

async function sleeper() {
  const child = spawn('sleep', ['600'])
  await once(child, 'spawn')
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('The child has no identity.')
  return { child, identity, gone: once(child, 'exit') }
}

const hold = (holder: object) => writeFile(join(home, 'supervisor.lock'), JSON.stringify(holder))

describe('one supervisor per DATA_DIR', () => {
  it('the second is refused while the first lives, and let in afterwards', async () => {
    const lock = await acquireLock(home, [])
    await expect(acquireLock(home, [])).rejects.toThrow(/sudah berjalan dengan DATA_DIR/)
    expect(() => checkLock(home)).toThrow(/sudah berjalan/)
    lock.release()
    ;(await acquireLock(home, [])).release()
    expect(existsSync(join(home, 'supervisor.lock'))).toBe(false)
  })

  it('of several at once exactly one is let in', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(home, [])))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('the lock of a dead holder is taken over', async () => {
    const { child, identity, gone } = await sleeper()
    await hold({ ...identity, launchers: [], stopping: false })
    child.kill('SIGKILL')
    await gone
    expect(checkLock(home)).toBe('free')
    ;(await acquireLock(home, [])).release()
  })

  it('a lock that was cut off in the middle of a word does not block for ever', async () => {
    await writeFile(join(home, 'supervisor.lock'), '{"pid": 12')
    ;(await acquireLock(home, [])).release()
  })

  it('a holder whose launcher was killed is ended and waited for', async () => {
    const launcher = await sleeper()
    const holder = await sleeper()
    await hold({ ...holder.identity, launchers: [launcher.identity], stopping: false })
    expect(() => checkLock(home)).toThrow(/sudah berjalan/)
    launcher.child.kill('SIGKILL')
    await launcher.gone
    expect(checkLock(home)).toBe('leaving')
    ;(await acquireLock(home, [])).release()
    expect(await holder.gone).toEqual([null, 'SIGTERM'])
  })

  it('a holder that is stopping by itself is waited for and not disturbed', async () => {
    const holder = await sleeper()
    await hold({ ...holder.identity, launchers: [], stopping: true })
    const waiting = acquireLock(home, [])
    holder.child.kill('SIGINT')
    ;(await waiting).release()
    expect(await holder.gone).toEqual([null, 'SIGINT'])
  })
})
