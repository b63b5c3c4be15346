const latest = new Map<string, Promise<unknown>>()

/**
 * Runs work for one key after all earlier work for that key in this process. Between processes a lock of the database
 * does the same; this keeps a flood of tries for one person from holding every connection while it waits.
 */
export function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = latest.get(key) ?? Promise.resolve()
  const turn = before.then(work)
  const settled = turn.then(
    () => {},
    () => {},
  )
  latest.set(key, settled)
  void settled.then(() => {
    if (latest.get(key) === settled) latest.delete(key)
  })
  return turn
}
