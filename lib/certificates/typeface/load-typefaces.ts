import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readTypeface, type Typeface } from '#lib/certificates/typeface/read-typeface'

export type FaceName = 'regular' | 'bold'
export type Typefaces = Record<FaceName, Typeface>

const PACKAGE = '@expo-google-fonts/arimo'
let loaded: Typefaces | undefined

function readFace(file: string, name: string): Typeface {
  // Resolved from the product's folder at run time: a bundler would rewrite `import.meta.url` and ask to load a .ttf.
  const path = createRequire(join(process.cwd(), 'package.json')).resolve(`${PACKAGE}/${file}`)
  return readTypeface(new Uint8Array(readFileSync(path)), name)
}

/**
 * Arimo Regular and Bold (metrics of Arial, OFL), read once per process.
 * @throws when the package is not installed under the folder the process was started in.
 */
export function loadTypefaces(): Typefaces {
  loaded ??= {
    regular: readFace('400Regular/Arimo_400Regular.ttf', 'Arimo'),
    bold: readFace('700Bold/Arimo_700Bold.ttf', 'Arimo-Bold'),
  }
  return loaded
}
