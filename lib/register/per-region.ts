/**
 * Does something for each region, one after the other. What fails for one does not keep it from the next; afterwards the
 * faults are thrown together.
 */
export async function perRegion(
  regionIds: readonly string[],
  work: (regionId: string) => Promise<void>,
): Promise<void> {
  const faults: Error[] = []
  for (const regionId of regionIds) {
    await work(regionId).catch((cause: Error) => {
      faults.push(new Error(`region ${regionId}: ${cause.message}`, { cause }))
    })
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('; '))
}
