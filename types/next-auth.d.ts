import 'next-auth/jwt'

declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of our own Session row; the cookie carries nothing else. */
    sid?: unknown
  }
}
