import { dictionariesOf, type PdfObjects } from '#tests/factories/pdf-objects'

/** What is wrong with a file, each complaint beginning with the clause of ISO 19005-3 it is against. */
export type Problem = string

/** Where objects begin and end as the file is written, with what stands around the words. */
const BEGIN = /(?<=(^|[\s\S]))(?<!\d)(\d+)(\s)0(\s)obj(?=([\s\S]))/g
const END = /([\s\S])endobj(?=([\s\S]))/g

function spacing(text: string): Problem[] {
  const begun = Array.from(text.matchAll(BEGIN)).filter(
    ([, before, , one, two, after]) => before !== '\n' || one !== ' ' || two !== ' ' || after !== '\n',
  )
  const ended = Array.from(text.matchAll(END)).filter(
    ([, before, after]) => before !== '\n' || after !== '\n',
  )
  return [...begun, ...ended].map(({ index }) => `6.1.9 an object is not spaced as it must be at ${index}`)
}

function streamLengths(text: string): Problem[] {
  const problems: Problem[] = []
  for (const { index, 0: head } of text.matchAll(/\d+ 0 obj\n<<(?:(?!endobj)[\s\S])*?>>\nstream\n/g)) {
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const end = index + head.length + length
    if (text.slice(end, end + 18) !== '\nendstream\nendobj\n')
      problems.push(`6.1.7 length of ${head.slice(0, 40)}`)
  }
  return problems
}

/** Rules on the file and its objects (§6.1). */
export function fileProblems(pdf: Uint8Array, objects: PdfObjects): Problem[] {
  const text = Buffer.from(pdf).toString('latin1')
  const problems: Problem[] = [...spacing(text), ...streamLengths(text)]
  if (!/^%PDF-1\.[0-7]\n/.test(text)) problems.push('6.1.2 header')
  if (!/^[^\n]*\n%[\x80-\xff]{4}/.test(text)) problems.push('6.1.2 no binary comment')
  const { trailer } = objects
  if (!Array.isArray(trailer['/ID']) || trailer['/ID'].length !== 2) problems.push('6.1.3 no file identifier')
  if (trailer['/Encrypt'] !== undefined) problems.push('6.1.3 encrypted')
  if (!/%%EOF\n?$/.test(text)) problems.push('6.1.3 data after the end')
  if (objects.values.size + objects.streams.length > 8_388_607) problems.push('6.1.13 too many objects')
  for (const { ref, entries } of objects.streams) {
    for (const key of ['/F', '/FFilter', '/FDecodeParms'])
      if (entries[key] !== undefined) problems.push(`6.1.7 ${ref} has ${key}`)
    const filter = entries['/Filter']
    if (filter !== undefined && filter !== '/FlateDecode') problems.push(`6.1.7 filter of ${ref}`)
  }
  return [...problems, ...limits(objects)]
}

function limits(objects: PdfObjects): Problem[] {
  return dictionariesOf(objects).flatMap((dictionary) =>
    Object.entries(dictionary).flatMap(([key, value]): Problem[] => {
      if (key.length > 128) return [`6.1.13 name ${key}`]
      if (typeof value === 'number' && Math.abs(value) > 2_147_483_647) return [`6.1.13 number at ${key}`]
      if (typeof value === 'string' && value.length > 2 * 32_767) return [`6.1.13 string at ${key}`]
      return []
    }),
  )
}
