import { expect, test } from 'vitest'
import { qrInk } from '#lib/certificates/layout/qr'
import { type Modules, readQr } from '#tests/factories/read-qr'

function modulesOf(text: string): Modules {
  const { size, rows } = qrInk(text, 0, 0, 100)
  const stride = Math.ceil(size / 8) * 2
  return Array.from({ length: size }, (_, row) => {
    const bits = [...rows.slice(row * stride, (row + 1) * stride)].map((digit) =>
      Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
    )
    return [...bits.join('')].slice(0, size).map((bit) => bit === '1')
  })
}

test.each([
  'https://a.id/v/7K3MQ9X2TB4WN',
  'https://ikrar.example.go.id/verifikasi/7K3MQ9X2TB4WN',
  'https://pakta-integritas.kabupaten-bolaangmongondowutara.example.go.id/verifikasi/7K3MQ9X2TB4WN',
  `https://ikrar.example.go.id/${'panjang/'.repeat(15)}7K3MQ9X2TB4WN`,
])('%s is read back by the standard', (text) => {
  expect(readQr(modulesOf(text))).toBe(text)
})

test('a code of which one module is wrong is not', () => {
  const modules = modulesOf('https://ikrar.example.go.id/verifikasi/7K3MQ9X2TB4WN')
  const broken = modules.map((row, y) => row.map((dark, x) => (x === 20 && y === 20 ? !dark : dark)))
  expect(() => readQr(broken)).toThrow('check codewords differ')
})
