import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Nouns in their one order; each may import earlier ones and any service. */
const NOUNS = ['regions', 'campaigns', 'pledges', 'rosters', 'signings', 'certificates', 'handovers', 'progress']

/** Pure files that any room may import, because they touch neither database nor session. */
const isPure = (module: string) => /(^|\/)([a-z-]+-)?(rules|schema|sentences|mark)$/.test(module)

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function listImports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/from '(#[^']+)'/g)].flatMap(([, module]) => module ?? [])
}

function nounOf(path: string): string | undefined {
  return NOUNS.find((noun) => path.startsWith(`lib/${noun}/`) || path.startsWith(`#lib/${noun}/`))
}

function offences(folder: string, isAllowed: (file: string, module: string) => boolean): string[] {
  return listSources(folder).flatMap((file) =>
    listImports(file)
      .filter((module) => !isAllowed(file, module))
      .map((module) => `${file} imports ${module}`),
  )
}

describe('imports run one way', () => {
  it('lib never imports app, components, bin or tests', () => {
    expect(offences('lib', (_file, module) => /^#(lib|prisma)\//.test(module))).toEqual([])
  })

  it('a noun imports earlier nouns and services only', () => {
    const order = (noun: string | undefined) => (noun ? NOUNS.indexOf(noun) : -1)
    expect(offences('lib', (file, module) => !nounOf(file) || order(nounOf(module)) <= order(nounOf(file)))).toEqual([])
  })

  it('a service imports no noun', () => {
    expect(offences('lib', (file, module) => Boolean(nounOf(file)) || !nounOf(module) || isPure(module))).toEqual([])
  })

  it('components import only pure parts of lib', () => {
    const types = /#lib\/(action|access\/end-session)/
    expect(
      offences('components', (_file, module) => !module.startsWith('#lib/') || isPure(module) || types.test(module)),
    ).toEqual([])
  })
})
