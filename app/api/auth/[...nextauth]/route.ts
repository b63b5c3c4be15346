import NextAuth from 'next-auth'
import { authOptions } from '#lib/access/auth-options'
import { refuseAuthRequest } from '#lib/access/auth-request-rules'

const signIn = NextAuth(authOptions)

async function handler(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const status = refuseAuthRequest(request)
  return status === null ? signIn(request, context) : new Response(null, { status })
}

export { handler as GET, handler as POST }
