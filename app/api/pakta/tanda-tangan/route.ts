import { getActor } from '#lib/access/get-actor'
import { readAddress } from '#lib/access/read-address'
import { isSameOrigin } from '#lib/access/same-origin'
import { readBrowserFamily } from '#lib/signings/browser-family'
import { describeReceipt } from '#lib/signings/describe-receipt'
import { readBoundedJson } from '#lib/signings/read-bounded-json'
import {
  type SignPledgeRefusal,
  signPledgeSentences,
  signPledgeStatus,
} from '#lib/signings/refusal-sentences'
import { signPledgeSchema } from '#lib/signings/schema'
import { signPledge } from '#lib/signings/sign-pledge'

/** Largest body of a submission, in bytes (DESIGN, "Strokes"). */
const MAX_BODY = 65_536

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse('malformed')
  const body = await readBoundedJson(request, MAX_BODY)
  if (!body.ok) return refuse(body.reason)
  const input = signPledgeSchema.safeParse(body.json)
  if (!input.success) return refuse('malformed')
  const { headers } = request
  const origin = {
    address: readAddress(headers),
    browserFamily: readBrowserFamily(headers.get('user-agent')),
  }
  const actor = await getActor()
  const result = await signPledge(actor, input.data, origin, new Date())
  if (!result.ok) return refuse(result.reason)
  return Response.json(await describeReceipt(result), {
    status: result.repeated ? 200 : 201,
    headers: noStore,
  })
}

const noStore = { 'cache-control': 'no-store' }

function refuse(reason: SignPledgeRefusal): Response {
  const message = signPledgeSentences[reason]
  return Response.json({ ok: false, reason, message }, { status: signPledgeStatus(reason), headers: noStore })
}
