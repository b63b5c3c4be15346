import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { identify, isAlive } from '#bin/supervisor/process-identity'

describe('the identity of a process', () => {
  it('holds while it runs and no longer', async () => {
    const child = spawn('sleep', ['60'])
    const identity = child.pid ? identify(child.pid) : null
    if (!identity) throw new Error('The child has no identity.')
    expect(isAlive(identity)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(identity)).toBe(false)
    expect(identify(identity.pid)).toBeNull()
  })

  it('is not that of another process with the same number', () => {
    const own = identify(process.pid)
    if (!own) throw new Error('This process has no identity.')
    expect(isAlive({ ...own, startedAt: `${own.startedAt}0` })).toBe(false)
  })
})
