import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ZodError } from 'zod'
import { readAddress } from '#lib/access/read-address'
import { signInBySlipSchema, signInEmployeeSchema, signInStaffSchema } from '#lib/access/schema'
import { signInBySlip } from '#lib/access/sign-in-by-slip'
import { signInEmployee } from '#lib/access/sign-in-employee'
import { type SignInResult, wrongCredentials } from '#lib/access/sign-in-result'
import { signInStaff } from '#lib/access/sign-in-staff'

type Door = (credentials: unknown, address: string) => Promise<SignInResult>

const doors: Record<'pegawai' | 'slip' | 'pejabat', Door> = {
  pegawai: (credentials, address) =>
    signInEmployee(signInEmployeeSchema.parse(credentials), address, new Date()),
  slip: (credentials, address) =>
    signInBySlip(signInBySlipSchema.parse(credentials).token, address, new Date()),
  pejabat: (credentials, address) => signInStaff(signInStaffSchema.parse(credentials), address, new Date()),
}

/** A refusal travels to the page as the error's message: `wrong_credentials`, or `too_many_tries:SECONDS`. */
function provider(id: keyof typeof doors, fields: string[]) {
  return CredentialsProvider({
    id,
    name: id,
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(credentials, request) {
      const result = await doors[id](credentials, readAddress(request.headers)).catch(toAnswer)
      if (result.ok) return { id: result.sessionId }
      throw new Error(result.waitSeconds > 0 ? `${result.reason}:${result.waitSeconds}` : result.reason)
    },
  })
}

/** A malformed try is a wrong one; a fault is logged here, and the browser learns only that there was one. */
function toAnswer(error: unknown): SignInResult {
  if (error instanceof ZodError) return wrongCredentials
  console.error('sign-in:', error instanceof Error ? error.stack : error)
  throw new Error('fault')
}

/** next-auth keeps nothing but the id of our own session row in its cookie; the row is the truth. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 10 * 3600 },
  pages: { signIn: '/masuk', signOut: '/masuk', error: '/masuk' },
  providers: [
    provider('pegawai', ['number', 'code']),
    provider('slip', ['token']),
    provider('pejabat', ['email', 'password', 'totp']),
  ],
  callbacks: {
    // Our pages decide where to go next; an address that a request brings along is never read.
    redirect: ({ baseUrl }) => baseUrl,
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
  },
}
