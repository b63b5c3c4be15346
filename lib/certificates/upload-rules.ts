/** A certificate has at most 25 kB and a volume of a book some megabytes; nothing of ours is larger than this. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024
