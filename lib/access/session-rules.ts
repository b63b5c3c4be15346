/** How long a session lasts: an employee's is short because phones are shared; an officer's is a working day. */
const EMPLOYEE_SESSION_HOURS = 2
const STAFF_SESSION_HOURS = 10
const HOUR = 3_600_000

/** Instant at which a session begun now ends by itself. */
export function sessionEnd(kind: 'employee' | 'staff', now: Date): Date {
  const hours = kind === 'employee' ? EMPLOYEE_SESSION_HOURS : STAFF_SESSION_HOURS
  return new Date(now.getTime() + hours * HOUR)
}
