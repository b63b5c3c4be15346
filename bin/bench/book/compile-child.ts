import { runTask } from '#bin/bench/book/child-task'
import { db } from '#lib/db'
import { compileBook } from '#lib/handovers/compile-book'

// The book of a handover as the worker compiles it, with the worker's flags: read, laid out, printed, sealed and kept.

await runTask(({ handoverId }: { handoverId: string }) => compileBook({ handoverId }, new Date()))
await db().$disconnect()
