let latest = 0

/** A number that no other row of this test file has: names, numbers and addresses are made unique by it. */
export function nextSerial(): number {
  latest += 1
  return latest
}

/** Days before or after an instant. */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000)
}
