import { describe, expect, it } from 'vitest'
import {
  decideWitnessing,
  narrowReach,
  type Witness,
  type WitnessableSigning,
  witnessReach,
} from '#lib/signings/witness-rules'

const opdHead: Witness = { office: { kind: 'OPD', opdId: 'dinas', unitIds: null }, employeeIds: ['kepala'] }
const unitHead: Witness = {
  office: { kind: 'OPD', opdId: 'dinas', unitIds: ['sekolah', 'kelas'] },
  employeeIds: ['kepala-sekolah'],
}
const regionWitness: Witness = { office: { kind: 'REGION' }, employeeIds: ['sekda'] }

const staffSigning = { opdId: 'dinas', workUnitId: 'bidang', employeeId: 'pegawai', isHeads: false }
const headSigning = { ...staffSigning, employeeId: 'kepala', isHeads: true }
const accepted = { ok: true }
const refused = (reason: string) => ({ ok: false, reason })

describe('where the head of the agency witnesses', () => {
  const decide = (witness: Witness, signing: WitnessableSigning) =>
    decideWitnessing('OPD_HEAD', witness, signing)

  it('the head witnesses the own agency', () => {
    expect(decide(opdHead, staffSigning)).toEqual(accepted)
    expect(decide(opdHead, { ...staffSigning, opdId: 'badan' })).toEqual(refused('not_yours'))
  })

  it('nobody witnesses oneself, neither as head nor for the region', () => {
    expect(decide(opdHead, headSigning)).toEqual(refused('own_signing'))
    expect(decide(regionWitness, { ...headSigning, employeeId: 'sekda' })).toEqual(refused('own_signing'))
  })

  it("a head's signing goes to the region's witness, also past another head of the same agency", () => {
    const acting: Witness = { ...opdHead, employeeIds: ['sekretaris'] }
    expect(decide(acting, headSigning)).toEqual(refused('region_witness_only'))
    expect(decide(regionWitness, headSigning)).toEqual(accepted)
  })

  it("the region's witness leaves everybody else to the head", () => {
    expect(decide(regionWitness, staffSigning)).toEqual(refused('head_witnesses'))
  })

  it('a delegated head witnesses the own unit and those below it only', () => {
    expect(decide(unitHead, { ...staffSigning, workUnitId: 'sekolah' })).toEqual(accepted)
    expect(decide(unitHead, { ...staffSigning, workUnitId: 'kelas' })).toEqual(accepted)
    expect(decide(unitHead, { ...staffSigning, workUnitId: 'bidang' })).toEqual(refused('not_yours'))
    expect(decide(unitHead, { ...staffSigning, workUnitId: null })).toEqual(refused('not_yours'))
  })

  it('a former head is witnessed like everybody else', () => {
    expect(decide(opdHead, { ...headSigning, employeeId: 'mantan-kepala', isHeads: false })).toEqual(accepted)
  })
})

describe("where the region's witness witnesses", () => {
  const decide = (witness: Witness, signing: WitnessableSigning) =>
    decideWitnessing('REGION_WITNESS', witness, signing)

  it('over every agency, heads or not', () => {
    expect(decide(regionWitness, staffSigning)).toEqual(accepted)
    expect(decide(regionWitness, { ...headSigning, opdId: 'badan' })).toEqual(accepted)
  })

  it('and no head does', () => {
    expect(decide(opdHead, staffSigning)).toEqual(refused('region_witness_only'))
    expect(decide(unitHead, { ...staffSigning, workUnitId: 'sekolah' })).toEqual(
      refused('region_witness_only'),
    )
  })

  it('the own signing stays unwitnessed', () => {
    expect(decide(regionWitness, { ...staffSigning, employeeId: 'sekda' })).toEqual(refused('own_signing'))
  })
})

describe('what an office reaches', () => {
  it('is nothing for a head where the region has its witness', () => {
    expect(witnessReach('REGION_WITNESS', opdHead.office)).toBeNull()
  })

  it('can be narrowed to one agency, but not to a foreign one', () => {
    const region = { opdId: null, unitIds: null, headsSignings: 'too' as const }
    expect(narrowReach(region, 'dinas')).toEqual({ ...region, opdId: 'dinas' })
    expect(narrowReach(region, null)).toEqual(region)
    const own = { opdId: 'dinas', unitIds: null, headsSignings: 'never' as const }
    expect(narrowReach(own, 'dinas')).toEqual(own)
    expect(narrowReach(own, 'badan')).toBeNull()
  })
})
