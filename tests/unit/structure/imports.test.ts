import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Nouns in their one order; each may import earlier ones and any service. */
const NOUNS = [
  'regions',
  'campaigns',
  'pledges',
  'rosters',
  'signings',
  'certificates',
  'handovers',
  'progress',
]

type Import = { module: string; typeOnly: boolean }

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

/** Imports, re-exports and dynamic imports; those of types alone vanish when the code runs. */
function listImports(file: string): Import[] {
  const source = readFileSync(file, 'utf8')
  const statics = [...source.matchAll(/^(?:import|export) (type )?(?:[^;'"]*? from )?'([^']+)'/gm)]
  const dynamics = [...source.matchAll(/import\('([^']+)'\)/g)]
  return [
    ...statics.map(([, type, module = '']) => ({ module, typeOnly: type !== undefined })),
    ...dynamics.map(([, module = '']) => ({ module, typeOnly: false })),
  ]
}

const nounOf = (path: string) => NOUNS.find((noun) => new RegExp(`^#?lib/${noun}/`).test(path))

const isOwn = (module: string) => module.startsWith('#')

function offences(folder: string, isAllowed: (file: string, module: string) => boolean): string[] {
  return listSources(folder).flatMap((file) =>
    listImports(file)
      .filter(({ module }) => isOwn(module) && !isAllowed(file, module))
      .map(({ module }) => `${file} imports ${module}`),
  )
}

function resolveOwn(module: string): string | undefined {
  const path = module.slice(1)
  return [`${path}.tsx`, `${path}.ts`].find((candidate) => existsSync(candidate))
}

/** Everything a file brings into a running page, through whatever it imports. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const { module, typeOnly } of listImports(file)) {
    if (typeOnly || seen.has(module)) continue
    seen.add(module)
    const source = isOwn(module) ? resolveOwn(module) : undefined
    if (source) reach(source, seen)
  }
  return seen
}

/** What only the server has: the database, the settings, the session, the file system. */
const isServers = (module: string) =>
  /^#lib\/(db|env|storage|jobs|mail)(\/|$)/.test(module) ||
  /^(node:|next\/headers|#lib\/access\/get-actor)/.test(module)

describe('imports run one way', () => {
  it('lib never imports app, components, bin or tests', () => {
    expect(offences('lib', (_file, module) => /^#(lib|prisma)\//.test(module))).toEqual([])
  })

  it('a noun imports earlier nouns and services only', () => {
    const order = (noun: string | undefined) => (noun ? NOUNS.indexOf(noun) : -1)
    expect(
      offences('lib', (file, module) => !nounOf(file) || order(nounOf(module)) <= order(nounOf(file))),
    ).toEqual([])
  })

  it('a service imports no noun but what a pure rule says', () => {
    const isRule = (module: string) => /(^|[/-])rules$/.test(module)
    expect(
      offences('lib', (file, module) => Boolean(nounOf(file)) || !nounOf(module) || isRule(module)),
    ).toEqual([])
  })

  it('components never import app, and nothing of the server runs in them', () => {
    expect(offences('components', (_file, module) => /^#(lib|components|prisma)\//.test(module))).toEqual([])
    const reached = listSources('components').flatMap((file) =>
      [...reach(file)].filter(isServers).map((module) => `${file} reaches ${module}`),
    )
    expect(reached).toEqual([])
  })
})
