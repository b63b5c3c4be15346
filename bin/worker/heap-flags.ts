/**
 * How the worker's Node keeps its memory, in MiB: V8 would let the garbage of a few volumes grow to several times what is
 * alive before it collects, since it measures by the machine's memory. A young generation of 2 costs little
 * CPU time and halves the peak; the old one is bounded well above the worst volume, not at its size.
 */
export const HEAP_FLAGS = ['--max-semi-space-size=2', '--max-old-space-size=512'] as const
