/** What a door answers. `waitSeconds` is set with `too_many_tries`. The reasons never tell whether an account exists. */
export type SignInResult =
  | { ok: true; sessionId: string }
  | { ok: false; reason: 'wrong_credentials' | 'too_many_tries'; waitSeconds: number }

export const wrongCredentials: SignInResult = { ok: false, reason: 'wrong_credentials', waitSeconds: 0 }
