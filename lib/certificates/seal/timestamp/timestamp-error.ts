/**
 * No timestamp was to be had: the authority cannot be reached, refused, or answered what is not a timestamp of what was
 * asked. A fault: what needed it is tried again, and nothing is sealed without it.
 */
export class TimestampError extends Error {
  override name = 'TimestampError'
}
