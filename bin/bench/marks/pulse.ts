/**
 * One stroke of the motor system: how far it reaches (canvas units), the direction it sets out in and ends in (radians,
 * y downwards), when it begins (seconds) and the two parameters of its lognormal speed.
 */
export type Pulse = { at: number; reach: number; from: number; to: number; mu: number; sigma: number }

export type Place = { x: number; y: number }

/** Abramowitz and Stegun 7.1.26; off by 1.5e-7 at most. */
function erf(value: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(value))
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(value) * (1 - sum * Math.exp(-value * value))
}

/** Which part of a pulse lies behind at `time`, 0 to 1: the lognormal distribution function. */
function progress({ at, mu, sigma }: Pulse, time: number): number {
  if (time <= at) return 0
  return 0.5 * (1 + erf((Math.log(time - at) - mu) / (sigma * Math.SQRT2)))
}

/** The way a pulse has gone by `time`: along an arc, since its direction turns as it proceeds. */
function travelled(pulse: Pulse, time: number): Place {
  const { reach, from, to } = pulse
  const done = progress(pulse, time)
  const turn = to - from
  if (Math.abs(turn) < 1e-6) return { x: reach * done * Math.cos(from), y: reach * done * Math.sin(from) }
  const radius = reach / turn
  const now = from + turn * done
  return { x: radius * (Math.sin(now) - Math.sin(from)), y: radius * (Math.cos(from) - Math.cos(now)) }
}

/**
 * Where the pen is at `time`: the pulses overlap and add up, which is what makes handwriting smooth (the sigma-lognormal
 * model; R. Plamondon, A kinematic theory of rapid human movements, Biological Cybernetics 72, 1995).
 */
export function penAt(pulses: readonly Pulse[], time: number): Place {
  let [x, y] = [0, 0]
  for (const pulse of pulses) {
    const way = travelled(pulse, time)
    x += way.x
    y += way.y
  }
  return { x, y }
}

/** When the last pulse has all but ended: at its median plus two and a half deviations. */
export function endOf(pulses: readonly Pulse[]): number {
  return Math.max(...pulses.map(({ at, mu, sigma }) => at + Math.exp(mu + 2.5 * sigma)))
}
