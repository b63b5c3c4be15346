import { posix } from 'node:path'
import { unpackEntry } from '#lib/rosters/reading/unpack-entry'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import { scanXml } from '#lib/rosters/reading/xml-scanner'
import { readAttribute } from '#lib/rosters/reading/xml-text'
import type { ZipDirectory, ZipEntry } from '#lib/rosters/reading/zip-directory'

export type WorkbookSheet = { name: string; hidden: boolean; entry: ZipEntry }
export type WorkbookParts = { sheets: WorkbookSheet[]; strings: ZipEntry | null; countsFrom1904: boolean }

const MAX_SHEETS = 50
/** These parts only list other parts. */
const MAX_LIST_BYTES = 8 * 1024 * 1024

type Tag = { name: string; of: (attribute: string) => string }
type Relation = { id: string; type: string; path: string }

async function readTags(
  file: Buffer,
  entry: ZipEntry | undefined,
  wanted: readonly string[],
): Promise<Tag[]> {
  if (!entry) throw new UnreadableFile('not_a_workbook')
  if (entry.unpacked > MAX_LIST_BYTES) throw new UnreadableFile('unpacks_too_large')
  const tags: Tag[] = []
  await scanXml(unpackEntry(file, entry), {
    open: (name, bytes, start, end) => {
      if (!wanted.includes(name)) return
      const tag = bytes.toString('utf8', start, end)
      tags.push({ name, of: (attribute) => readAttribute(tag, attribute) ?? '' })
    },
    close: () => {},
    text: () => {},
  })
  return tags
}

/** The parts that `part` points to ('' for the package itself); those outside the file are not followed. */
async function readRelations(file: Buffer, directory: ZipDirectory, part: string): Promise<Relation[]> {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`).toLowerCase()
  const tags = await readTags(file, directory.get(path), ['Relationship'])
  return tags
    .filter((tag) => tag.of('TargetMode') !== 'External')
    .map((tag) => ({
      id: tag.of('Id'),
      type: posix.basename(tag.of('Type')),
      path: posix.resolve('/', posix.dirname(part), tag.of('Target')).slice(1).toLowerCase(),
    }))
}

/** Sheets in the order of their tabs, without charts and macros; the shared texts, if there are any. */
export async function readWorkbookParts(file: Buffer, directory: ZipDirectory): Promise<WorkbookParts> {
  const main = (await readRelations(file, directory, '')).find(
    (relation) => relation.type === 'officeDocument',
  )
  if (!main) throw new UnreadableFile('not_a_workbook')
  if (main.path.endsWith('.bin')) throw new UnreadableFile('other_format')
  const relations = await readRelations(file, directory, main.path)
  const tags = await readTags(file, directory.get(main.path), ['sheet', 'workbookPr'])
  const listed = tags.filter((tag) => tag.name === 'sheet')
  if (listed.length > MAX_SHEETS) throw new UnreadableFile('too_many_sheets')
  const sheets = listed.flatMap((tag) => {
    const relation = relations.find(({ id, type }) => id === tag.of('id') && type === 'worksheet')
    const entry = relation && directory.get(relation.path)
    return entry ? [{ name: tag.of('name'), hidden: /hidden/i.test(tag.of('state')), entry }] : []
  })
  if (sheets.length === 0) throw new UnreadableFile('not_a_workbook')
  const strings = relations.find(({ type }) => type === 'sharedStrings')
  const dates = tags.find((tag) => tag.name === 'workbookPr')?.of('date1904')
  return {
    sheets,
    strings: (strings && directory.get(strings.path)) ?? null,
    countsFrom1904: dates === '1' || dates === 'true',
  }
}
