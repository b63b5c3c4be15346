import { db } from '#lib/db'
import type { BookPerson, BookSection } from '#lib/handovers/book-content'
import type { BookRoll } from '#lib/handovers/book-roll'
import { snapshotSchema } from '#lib/signings/snapshot'

/** The list of who signed, in the order of the roll: a new section wherever the unit changes. */
export async function loadSections({ signings }: Pick<BookRoll, 'signings'>): Promise<BookSection[]> {
  const people = await loadPeople(signings.map(({ signingId }) => signingId))
  const sections: BookSection[] = []
  for (const { signingId, unit } of signings) {
    const person = people.get(signingId)
    if (!person) throw new Error(`signing ${signingId} is not in the archive`)
    const last = sections.at(-1)
    if (last?.unit === unit) last.people.push(person)
    else sections.push({ unit, people: [person] })
  }
  return sections
}

async function loadPeople(signingIds: string[]): Promise<Map<string, BookPerson>> {
  const rows = await db().signing.findMany({
    where: { id: { in: signingIds } },
    select: { id: true, code: true, signedAt: true, snapshot: { select: { content: true } } },
  })
  return new Map(
    rows.map(({ id, code, signedAt, snapshot }) => {
      const { name, numberLabel, number, position } = snapshotSchema.parse(snapshot?.content)
      return [id, { name, numberLabel, number, position, signedAt, code }]
    }),
  )
}
