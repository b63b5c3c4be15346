import type { Actor, EmployeeActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'
import { decideMark } from '#lib/signings/mark-rules'
import type { SignPledgeRefusal } from '#lib/signings/refusal-sentences'
import { decideSigning } from '#lib/signings/rules'
import type { SignPledgeInput } from '#lib/signings/schema'
import { loadSigningFacts, toSigningFacts } from '#lib/signings/signing-facts'
import { type SigningOrigin, writeSigning } from '#lib/signings/write-signing'

export type SignedPledge = { ok: true; signingId: string; code: string; receivedAt: Date; repeated: boolean }
export type SignPledgeResult = SignedPledge | { ok: false; reason: SignPledgeRefusal }

/**
 * The desk of one signing: the person comes from the session, the text from the database. Writes signing, evidence,
 * audit and the certificate's job in one transaction. The same `submissionId` of the same person again is answered as
 * success; of two different submissions at once the database lets one through (unique signatory and ordinal).
 */
export async function signPledge(
  actor: Actor | null,
  input: SignPledgeInput,
  origin: SigningOrigin,
  now: Date,
): Promise<SignPledgeResult> {
  if (actor?.kind !== 'employee') return { ok: false, reason: 'not_signed_in' }
  const decided = await decideAndWrite(actor, input, origin, now).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error
    return { ok: false as const, reason: 'already_signed' as const }
  })
  // A twin of this very submission may have been first: its success is the answer to both.
  const isLate = !decided.ok && decided.reason === 'already_signed'
  const result = (isLate && (await findRepeated(actor, input.submissionId))) || decided
  if (!result.ok) {
    await recordEvent(db(), actor, 'pledge.refused', actor.employeeId, { reason: result.reason }, now)
  }
  return result
}

async function decideAndWrite(
  actor: EmployeeActor,
  input: SignPledgeInput,
  origin: SigningOrigin,
  now: Date,
): Promise<SignPledgeResult> {
  const repeated = await findRepeated(actor, input.submissionId)
  if (repeated) return repeated
  const deviceSignedAt = input.deviceSignedAt ? new Date(input.deviceSignedAt) : null
  return db().$transaction(async (tx) => {
    const facts = await loadSigningFacts(tx, actor.employeeId, input.pledgeVersionId, now)
    if (!facts) return { ok: false, reason: 'not_found' }
    const mark = decideMark(input.mark, facts.signatory.name)
    if (!mark.ok) return mark
    const verdict = decideSigning(toSigningFacts(facts, input.confirmedPoints, deviceSignedAt), now)
    if (!verdict.ok) return verdict
    const { signedAt, queued } = verdict
    const times = { signedAt, receivedAt: now, queued, deviceSignedAt }
    const signing = await writeSigning(tx, actor, facts, input, times, origin)
    return { ok: true, signingId: signing.id, code: signing.code, receivedAt: now, repeated: false }
  })
}

async function findRepeated(actor: EmployeeActor, submissionId: string): Promise<SignedPledge | null> {
  const signing = await db().signing.findFirst({
    where: { submissionId, signatory: { employeeId: actor.employeeId } },
    select: { id: true, code: true, receivedAt: true },
  })
  if (!signing) return null
  return {
    ok: true,
    signingId: signing.id,
    code: signing.code,
    receivedAt: signing.receivedAt,
    repeated: true,
  }
}
