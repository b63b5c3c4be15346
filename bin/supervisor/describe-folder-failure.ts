const known: [RegExp, (folder: string) => string][] = [
  [
    /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/,
    (folder) => `Ruang penyimpanan untuk ${folder} penuh: kosongkan ruang, lalu jalankan kembali.`,
  ],
  [
    /Read-only file system|EROFS/,
    (folder) =>
      `Folder ${folder} hanya dapat dibaca: setel DATA_DIR ke folder yang dapat ditulis, lalu jalankan kembali.`,
  ],
  [
    /Permission denied|Operation not permitted|EACCES|EPERM/,
    (folder) =>
      `Folder ${folder} tidak dapat ditulis oleh pengguna ini: perbaiki izinnya atau setel DATA_DIR ke folder lain.`,
  ],
  [
    /ENOTDIR|EEXIST/,
    (folder) =>
      `${folder} terhalang oleh berkas yang bukan folder: pindahkan berkas itu atau setel DATA_DIR ke folder lain.`,
  ],
]

/**
 * The sentence for a failure of the disk or the folder, from what a program or Node said about it
 * (`EACCES: …`, "No space left on device"); null when the cause is another.
 */
export function describeFolderFailure(said: string, folder: string): string | null {
  return known.find(([pattern]) => pattern.test(said))?.[1](folder) ?? null
}
