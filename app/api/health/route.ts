import { connection } from 'next/server'
import { checkHealth } from '#lib/db/check-health'

/** For probes and load balancers: `{ ok, database, worker }`, 200 when all is well and 503 otherwise. */
export async function GET(): Promise<Response> {
  await connection()
  const health = await checkHealth(new Date())
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
