import { makeColourProfile } from '#lib/certificates/press/colour-profile'
import { packForGood } from '#lib/certificates/press/pack'
import { refTo } from '#lib/certificates/press/syntax'
import { addStream, type Writer } from '#lib/certificates/press/writer'

let packed: Uint8Array | undefined

/** Writes the colour profile that greys and crests are meant in (ISO 19005-3 §6.2.3); returns the catalog's entry. */
export function writeOutputIntent(writer: Writer): string {
  packed ??= packForGood(makeColourProfile())
  const profile = addStream(writer, '/N 3/Filter/FlateDecode', packed)
  const condition = '/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)'
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1${condition}/DestOutputProfile ${refTo(profile)}>>`
  return `/OutputIntents[${intent}]`
}
