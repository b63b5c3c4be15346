import { describe, expect, it } from 'vitest'
import { cleanNumber } from '#lib/rosters/rules/clean-number'
import { decideNik } from '#lib/rosters/rules/nik'
import { decideNip } from '#lib/rosters/rules/nip'
import { isRoundedNumber } from '#lib/rosters/rules/rounded-number'

const text = (value: string) => ({ text: value, numeric: false })
const number = (value: string) => ({ text: value, numeric: true })

describe('cleanNumber', () => {
  it.each([
    ["'199401092024122063", '199401092024122063'],
    ["\u00a0' 199401092024122063", '199401092024122063'],
    ['19730824 199504 2 064', '197308241995042064'],
    ['19730824.199504.2.064', '197308241995042064'],
    ['19730824–199504-2‑064', '197308241995042064'],
    ['\u200b197905182003042065\u202f', '197905182003042065'],
    ['-', ''],
    ["1994'01", "1994'01"],
    ['1994O1092024122063', '1994O1092024122063'],
  ])('%j becomes %j', (from, to) => expect(cleanNumber(from)).toBe(to))
})

describe('isRoundedNumber', () => {
  it.each([
    [number('200010162024011070'), true],
    [number('2.0001016202401107E+17'), true],
    [number('3273046202770001'), true],
    [number('1000000000000000'), true],
    [number('999999999999999'), false],
    [number('98501'), false],
    [text('1,98508E+17'), true],
    [text('1.98508e17'), true],
    [text("'3,27304E+15"), true],
    [text('197107202002122000'), true],
    [text('19710720 200212 2 000'), true],
    [text('197107202002122001'), false],
    [text('197107202002122100'), false],
    [text('3273046202770000'), true],
    [text('3273046202771000'), false],
    [text('32730462027000'), false],
  ])('%j: %s', (cell, rounded) => expect(isRoundedNumber(cell)).toBe(rounded))
})

describe('decideNip', () => {
  it.each([
    ['198508172016032001', null],
    ['199212182022211078', null],
    ['198508172016012001', null],
    ['198508172016122001', null],
    ['198508172016292001', null],
    ['198508172016002001', 'NIP_APPOINTMENT'],
    ['198508172016132001', 'NIP_APPOINTMENT'],
    ['198508172016202001', 'NIP_APPOINTMENT'],
    ['198508172016302001', 'NIP_APPOINTMENT'],
    ['198508171985032001', 'NIP_APPOINTMENT'],
    ['198508172016030001', 'NIP_SEX'],
    ['198508172016033001', 'NIP_SEX'],
    ['198400292012021067', 'NIP_BIRTH_DATE'],
    ['198402302012021067', 'NIP_BIRTH_DATE'],
    ['198402292012021067', null],
    ['198502292012021067', 'NIP_BIRTH_DATE'],
    ['198413402012021067', 'NIP_BIRTH_DATE'],
    ['188508172016032001', 'NIP_BIRTH_DATE'],
    ['19850817201603200', 'NIP_LENGTH'],
    ['1985081720160320011', 'NIP_LENGTH'],
    ['1985O8172016032001', 'NIP_LENGTH'],
  ])('%s: %s', (nip, code) => expect(decideNip(nip)).toBe(code))
})

describe('decideNik', () => {
  it.each([
    ['3271045708850055', null],
    ['3271043108850055', null],
    ['3271047108850055', null],
    ['3271042902000001', null],
    ['3271042902010001', 'NIK_BIRTH_DATE'],
    ['3271043208850055', 'NIK_BIRTH_DATE'],
    ['3271044008850055', 'NIK_BIRTH_DATE'],
    ['3271044108850055', null],
    ['3271047208850055', 'NIK_BIRTH_DATE'],
    ['3271040008850055', 'NIK_BIRTH_DATE'],
    ['3271041713850055', 'NIK_BIRTH_DATE'],
    ['327104170885005', 'NIK_LENGTH'],
    ['32710417088500555', 'NIK_LENGTH'],
  ])('%s: %s', (nik, code) => expect(decideNik(nik)).toBe(code))
})
