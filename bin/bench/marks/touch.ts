import type { Dice } from '#bin/bench/marks/dice'
import { endOf, type Place, type Pulse, penAt } from '#bin/bench/marks/pulse'

/** What somebody signs on: width of the pad in CSS pixels, device pixels per CSS pixel, touch events per second. */
export type Screen = { padWidth: number; density: number; rate: number }

const SCREENS: readonly Screen[] = [
  { padWidth: 336, density: 2, rate: 60 },
  { padWidth: 360, density: 2, rate: 60 },
  { padWidth: 368, density: 2.625, rate: 90 },
  { padWidth: 388, density: 2.75, rate: 90 },
  { padWidth: 388, density: 3, rate: 120 },
  { padWidth: 406, density: 3.5, rate: 120 },
  { padWidth: 640, density: 2, rate: 120 },
]

/** signature_pad keeps no sample nearer to the former one than this (CSS pixels), as components/signature-canvas sets it. */
const MIN_DISTANCE = 2

export function pickScreen(dice: Dice): Screen {
  return SCREENS[dice.integer(0, SCREENS.length - 1)] ?? { padWidth: 360, density: 2, rate: 60 }
}

/** Moments at which a screen tells where the finger is: about `rate` a second, never evenly, some lost. */
function eventTimes(end: number, rate: number, dice: Dice): number[] {
  const times: number[] = []
  for (let time = 0; time < end; ) {
    if (!dice.chance(0.025)) times.push(time)
    time += Math.max(0.3, dice.around(1, 0.16)) / rate
  }
  return times
}

function isFar(a: Place | undefined, b: Place): boolean {
  return !a || Math.hypot(a.x - b.x, a.y - b.y) > MIN_DISTANCE
}

/** The samples a screen gives of one stroke, in CSS pixels of its pad; `placed` turns pen units into those. */
export function touch(
  pulses: readonly Pulse[],
  placed: (place: Place) => Place,
  screen: Screen,
  dice: Dice,
): Place[] {
  const samples: Place[] = []
  const snap = (value: number) => Math.round((value + dice.around(0, 0.12)) * screen.density) / screen.density
  for (const time of eventTimes(endOf(pulses), screen.rate, dice)) {
    const place = placed(penAt(pulses, time))
    const sample = { x: snap(place.x), y: snap(place.y) }
    if (isFar(samples.at(-1), sample)) samples.push(sample)
  }
  return samples
}
