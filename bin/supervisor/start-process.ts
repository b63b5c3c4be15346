import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { endOfChild } from '#bin/supervisor/end-of-child'
import type { Running } from '#bin/supervisor/running'
import { stopChild } from '#bin/supervisor/stop-child'
import { StartRefusal } from '#lib/env/start-refusal'

export type ProcessOptions = {
  /** A file of bin/, run by the Node that runs this one. */
  file: string
  /** What Node itself is told. */
  flags?: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** Said when it ends before it is ready. */
  failure: string
}

const stopSeconds = 25

/**
 * A child in a group of its own, so that Ctrl-C in a terminal reaches the supervisor alone, which then stops
 * everything in order. Over the channel the child says "ready"; when the channel breaks because the
 * supervisor was killed, the child ends by itself.
 */
function launch({ file, flags = [], cwd, env }: ProcessOptions): ChildProcess {
  return spawn(process.execPath, [...flags, file], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Starts a process that serves until it is stopped, and waits until it says that it is ready. */
export async function startProcess(options: ProcessOptions, record: (pid: number) => void): Promise<Running> {
  const child = launch(options)
  const ended = endOfChild(child)
  if (child.pid) record(child.pid)
  const isReady = once(child, 'message').then(() => true)
  const ready = await Promise.race([isReady, ended.then(() => false)])
  if (!ready || !child.pid) throw new StartRefusal(options.failure)
  return { pid: child.pid, ended, stop: () => stopChild(child, ended, ['SIGTERM', 'SIGKILL'], stopSeconds) }
}

/** Runs a process that does its work and ends; throws StartRefusal unless it ends well. */
export async function runProcess(
  options: ProcessOptions,
  record: (pid: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const child = launch(options)
  const ended = endOfChild(child)
  if (child.pid) record(child.pid)
  const onAbort = () => void stopChild(child, ended, ['SIGTERM', 'SIGKILL'], stopSeconds)
  signal.addEventListener('abort', onAbort)
  await ended
  signal.removeEventListener('abort', onAbort)
  if (child.exitCode !== 0) throw new StartRefusal(options.failure)
}
