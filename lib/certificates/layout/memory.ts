import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** Gives what was made for a key in these faces before, or makes it now. It is shared: nobody may change it. */
export type Memory<Value> = (faces: Typefaces, key: string, make: () => Value) => Value

type Generations<Value> = { young: Map<string, Value>; old: Map<string, Value> }

/**
 * A memory of at most twice `most` things. They stand in two generations: what is asked for moves to the younger one,
 * and once that is full the older one is forgotten, so that the texts of a campaign stay and names pass through.
 */
export function newMemory<Value extends object>(most: number): Memory<Value> {
  const memories = new WeakMap<Typefaces, Generations<Value>>()
  return (faces, key, make) => {
    const memory = memories.get(faces) ?? { young: new Map(), old: new Map() }
    memories.set(faces, memory)
    const recent = memory.young.get(key)
    if (recent) return recent
    const value = memory.old.get(key) ?? make()
    if (memory.young.size >= most) Object.assign(memory, { young: new Map(), old: memory.young })
    memory.young.set(key, value)
    return value
  }
}
