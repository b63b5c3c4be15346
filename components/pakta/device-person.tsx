import { readItem, writeItem } from '#components/pakta/device-items'

const PERSON = 'ikrar.orang'

/** Says whose page is open in this browser; null while nobody's is. All tabs share one session, so all share this. */
export function setDevicePerson(signatoryId: string | null): void {
  writeItem(PERSON, signatoryId)
}

/**
 * Whether this browser's session is still this person's. Another tab may have signed somebody else in; what one person
 * drew must then not be sent under the other's name.
 */
export function isDevicePerson(signatoryId: string): boolean {
  return readItem(PERSON) === signatoryId
}
