import type { Problem } from '#tests/factories/pdf-a/file-rules'
import { type Operation, operationsOf } from '#tests/factories/pdf-content'
import type { PdfDictionary, PdfObjects, PdfStream } from '#tests/factories/pdf-objects'

/** A stream of operators with the resources it names things from. */
export type Painted = { ref: string; operations: Operation[]; resources: PdfDictionary }

/** Operators of ISO 32000-1 annex A that ours are made of; colours are grey only. */
const KNOWN = new Set(
  'q Q cm w J j d m l c v y h re S f n BT ET Tf Td Tm Tw Tj TJ g G Do BMC BDC EMC BI ID EI'.split(' '),
)

/** All pages and forms with what they paint. */
export function paintedOf(objects: PdfObjects): Painted[] {
  const of = (stream: PdfStream, resources: PdfDictionary): Painted => ({
    ref: stream.ref,
    operations: operationsOf(stream.bytes),
    resources,
  })
  const pages = [...objects.values.values()].flatMap((value) => {
    const page = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
    if (page['/Type'] !== '/Page') return []
    return [of(objects.stream(page['/Contents']), objects.dictionary(page['/Resources']))]
  })
  const forms = objects.streams.filter(({ entries }) => entries['/Subtype'] === '/Form')
  return [...pages, ...forms.map((form) => of(form, objects.dictionary(form.entries['/Resources'])))]
}

function paintingProblems({ ref, operations, resources }: Painted, objects: PdfObjects): Problem[] {
  const problems: Problem[] = []
  let depth = 0
  for (const { operator, operands } of operations) {
    if (!KNOWN.has(operator)) problems.push(`6.2.2 operator ${operator} in ${ref}`)
    if (operator === 'q' && ++depth > 28) problems.push(`6.1.13 nesting in ${ref}`)
    if (operator === 'Q') depth -= 1
    const named = operator === 'Do' ? '/XObject' : operator === 'Tf' ? '/Font' : null
    const name = operands[operator === 'Do' ? operands.length - 1 : operands.length - 2] ?? ''
    if (named && objects.dictionary(resources[named])[name] === undefined)
      problems.push(`6.2.2 ${name} of ${ref} is not among its resources`)
    if (operator === 'ID' && !operands.join(' ').includes('/F /AHx'))
      problems.push(`6.1.10 inline image in ${ref}`)
    if (operator === 'ID' && operands.includes('/I'))
      problems.push(`6.2.8 inline image of ${ref} interpolates`)
  }
  return depth === 0 ? problems : [...problems, `6.2.2 unbalanced q in ${ref}`]
}

function intentProblems(objects: PdfObjects): Problem[] {
  const intents = objects.dictionary(objects.trailer['/Root'])['/OutputIntents']
  const [intent, ...others] = Array.isArray(intents) ? intents : []
  if (!intent || others.length > 0) return ['6.2.3 not one output intent']
  const { '/S': kind, '/DestOutputProfile': ref } = objects.dictionary(intent)
  const profile = objects.stream(ref)
  const text = (from: number, to: number) => profile.bytes.toString('latin1', from, to)
  return [
    ...(kind === '/GTS_PDFA1' ? [] : ['6.2.3 output intent of another kind']),
    ...(text(12, 16) === 'mntr' && text(16, 20) === 'RGB ' ? [] : ['6.2.3 profile of another kind']),
    ...((profile.bytes[8] ?? 9) < 5 && text(36, 40) === 'acsp' ? [] : ['6.2.3 profile of another version']),
    ...(profile.entries['/N'] === 3 ? [] : ['6.2.3 number of colours']),
  ]
}

function objectProblems({ streams }: PdfObjects): Problem[] {
  return streams.flatMap(({ ref, entries }): Problem[] => {
    if (entries['/Type'] !== '/XObject') return []
    const forbidden = ['/OPI', '/PS', '/Ref', '/Alternates'].filter((key) => entries[key] !== undefined)
    const problems = forbidden.map((key) => `6.2.8 or 6.2.9 ${key} in ${ref}`)
    if (entries['/Interpolate'] === true) problems.push(`6.2.8 ${ref} interpolates`)
    const grey = entries['/ColorSpace'] === '/DeviceGray' || entries['/ColorSpace'] === '/DeviceRGB'
    if (entries['/Subtype'] === '/Image' && !grey) problems.push(`6.2.4.3 colours of ${ref}`)
    return problems
  })
}

/** Rules on what is painted, and in which colours (§6.2 but for fonts). */
export function graphicsProblems(objects: PdfObjects): Problem[] {
  const painted = paintedOf(objects).flatMap((one) => paintingProblems(one, objects))
  return [...painted, ...intentProblems(objects), ...objectProblems(objects)]
}
