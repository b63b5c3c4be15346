/** Something that was started: a process, or a server that is one. */
export type Running = {
  pid: number
  /** Settles when it has ended, for whatever reason. */
  ended: Promise<void>
  /** Asks it to end, forces it after its time is up, and waits until it is gone. */
  stop: () => Promise<void>
}
