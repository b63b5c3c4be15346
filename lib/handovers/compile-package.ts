import { loadBookRoll } from '#lib/handovers/book-roll'
import { compileBook } from '#lib/handovers/compile-book'
import { findBookOf } from '#lib/handovers/find-book'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { findPackage } from '#lib/handovers/package/find-package'
import { issueMissing } from '#lib/handovers/package/issue-missing'
import { keepPackage } from '#lib/handovers/package/keep-package'
import { makePackage } from '#lib/handovers/package/make-package'

/**
 * Makes the package of a handover: every certificate issued in its current edition, the book compiled, the register's
 * checkpoint written over all of it, and then the recap, the manifest and its seal. The ZIP itself is written when it
 * is downloaded. Idempotent and resumable: what is there already is not made again, and a change of the facts makes a
 * further package. A handover that is not there, or whose content was destroyed, is left alone.
 */
export async function compilePackage(handoverId: string, now: Date): Promise<void> {
  const roll = await loadBookRoll({ handoverId }, now)
  if (!roll || (await isDestroyed(roll)) || (await findPackage(handoverId, roll))) return
  await issueMissing(roll, now)
  await compileBook({ handoverId }, now)
  const volumes = await findBookOf(roll)
  // An annulment or a witnessing came in between: the book is of other facts by now.
  if (!volumes) return compilePackage(handoverId, now)
  await keepPackage(await makePackage(handoverId, roll, volumes, now), now)
}
