/** People in one volume at most: a book of thousands stays printable, and its making bounded in memory. */
export const VOLUME_SIZE = 500

/** Cuts a list into volumes in its order; an empty list still makes one volume (cover and the absent). */
export function splitIntoVolumes<Item>(items: readonly Item[]): Item[][] {
  const volumes: Item[][] = []
  for (let start = 0; start < items.length; start += VOLUME_SIZE) {
    volumes.push(items.slice(start, start + VOLUME_SIZE))
  }
  return volumes.length > 0 ? volumes : [[]]
}
