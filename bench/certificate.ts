import { checkDocuments } from '#bin/bench/certificate/check-documents'
import { openWays } from '#bin/bench/certificate/open-ways'
import { describeMachine } from '#bin/bench/machine'
import { whereBytesGo } from '#bin/bench/pdf/where-bytes-go'
import { runRound } from '#bin/bench/timing/run-round'
import { round2, summarise } from '#bin/bench/timing/summarise'
import type { Round } from '#bin/bench/timing/way'

/** Each mark is used once in a round, each time by another person. */
const MARKS = 200
const ROUNDS = 2
/** Documents made by every way before anything counts: compilers and caches are then as in a process that has run for a while. */
const WARM_UP = 60

/**
 * A sealed certificate made by the product beside one made the plain way, in one process, block by block in turn.
 * Milliseconds of CPU (all threads) and wall per document, bytes; see bench/README.md for what is what.
 */
export default async function measureCertificate() {
  const machine = describeMachine()
  const { ways, trusted } = await openWays(WARM_UP + ROUNDS * MARKS)
  await runRound(ways, 0, WARM_UP)
  const rounds: Map<string, Round>[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    const first = WARM_UP + nth * MARKS
    rounds.push(await runRound(ways, first, first + MARKS))
  }
  const of = (name: string) => rounds.flatMap((round) => round.get(name) ?? [])
  const [ours, plain, second] = [summarise(of('ours')), summarise(of('plain')), summarise(of('edition2'))]
  const unsealed = summarise(of('unsealed'))
  const plainUnsealed = summarise(of('plainUnsealed'))
  const [one] = of('ours')
  return {
    machine,
    documents: ROUNDS * MARKS,
    ours: { ...ours, unsealedCpuMs: unsealed.cpuMs, sealCpuMs: round2(ours.cpuMs - unsealed.cpuMs) },
    edition2: second,
    plain: { ...plain, unsealedCpuMs: plainUnsealed.cpuMs },
    ratioCpu: round2(plain.cpuMs / ours.cpuMs),
    ratioCpuByRound: rounds.map((round) =>
      round2((round.get('plain')?.cpuMs ?? 0) / (round.get('ours')?.cpuMs ?? 0)),
    ),
    ratioCpuUnsealed: round2(plainUnsealed.cpuMs / unsealed.cpuMs),
    ratioBytes: round2(plain.bytes / ours.bytes),
    where: await whereBytesGo(one?.documents ?? []),
    checks: await checkDocuments({ ours: [...of('ours'), ...of('edition2')], plain: of('plain') }, trusted),
  }
}
