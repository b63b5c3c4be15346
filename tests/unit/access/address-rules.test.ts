import { describe, expect, it } from 'vitest'
import { addressBlock } from '#lib/access/address-rules'

describe('what counts as one address', () => {
  it('an IPv4 address as it is, also when it comes as IPv6', () => {
    expect(addressBlock('10.0.0.1')).toBe('10.0.0.1')
    expect(addressBlock('::ffff:10.0.0.1')).toBe('10.0.0.1')
    expect(addressBlock('::FFFF:0a00:0001')).toBe('10.0.0.1')
    expect(addressBlock('10.0.0.2')).not.toBe(addressBlock('10.0.0.1'))
  })

  it('of IPv6 the /64, however it is written', () => {
    const block = '2001:db8:1:2::/64'
    const written = [
      '2001:db8:1:2::',
      '2001:db8:1:2::1',
      '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff',
      '2001:db8:1:2:3:4:5.6.7.8',
      '2001:db8:1:2::1%eth0',
    ]
    for (const address of written) expect(addressBlock(address)).toBe(block)
    expect(addressBlock('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64')
    expect(addressBlock('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(addressBlock('1::2:3:4:5:6:7')).toBe('1:0:2:3::/64')
    expect(addressBlock('::1')).toBe('0:0:0:0::/64')
  })

  it('anything unreadable for itself', () => {
    for (const odd of [
      'unknown',
      '',
      '1:2',
      '1::2::3',
      '1:2:3:4:5:6:7:8:9',
      'g::1',
      '::1.2.3.999',
      '1:2:3:4::5:6:7:8',
    ])
      expect(addressBlock(odd)).toBe(odd)
  })
})
