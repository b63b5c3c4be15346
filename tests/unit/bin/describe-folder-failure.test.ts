import { describe, expect, it } from 'vitest'
import { describeFolderFailure } from '#bin/supervisor/describe-folder-failure'

describe('the sentence for a folder', () => {
  it.each([
    ["ENOSPC: no space left on device, write '/d/x'", 'penuh'],
    ['initdb: error: could not write: No space left on device', 'penuh'],
    ['EDQUOT: disk quota exceeded', 'penuh'],
    ["EROFS: read-only file system, mkdir '/d'", 'hanya dapat dibaca'],
    ["EACCES: permission denied, mkdir '/d'", 'tidak dapat ditulis'],
    ["ENOTDIR: not a directory, mkdir '/d'", 'terhalang'],
  ])('%s', (said, expected) => {
    const sentence = describeFolderFailure(said, '/d')
    expect(sentence).toContain(expected)
    expect(sentence).toContain('/d')
  })

  it('leaves other failures alone', () => {
    expect(describeFolderFailure('could not bind IPv4 address', '/d')).toBeNull()
  })
})
