/**
 * For whom failed tries are counted: a person, by whichever number they were named, or a number or e-mail nobody has.
 * `id` is the employee's or the account's, whose earlier sessions make an address known.
 */
export type SignInSubject = { key: string; id: string }

/** One try at a door. A number may stand in several regions, and then is a try for each who has it. */
export type SignInAttempt = {
  door: 'employee' | 'slip' | 'staff'
  subjects: readonly SignInSubject[]
  address: string
}

/** The id nobody has (RFC 9562, 5.9): an absent person costs the same queries as a present one. */
export const NOBODY_ID = '00000000-0000-0000-0000-000000000000'
