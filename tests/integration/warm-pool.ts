import { db } from '#lib/db'

/** As many connections as `db()` keeps. */
const CONNECTIONS = 10

/**
 * Opens every connection of the pool, so that what is then started at once really runs at once: a first connection
 * takes longer to open than a whole act. Each transaction waits until all of them have begun.
 */
export async function warmPool(): Promise<void> {
  let begun = 0
  let letGo: () => void = () => undefined
  const allBegun = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const hold = () =>
    db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      begun += 1
      if (begun === CONNECTIONS) letGo()
      await allBegun
    })
  await Promise.all(Array.from({ length: CONNECTIONS }, hold))
}
