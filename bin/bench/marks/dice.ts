import { openRandom } from '#prisma/seed/random'

/** Random numbers that are the same at every run, for the shapes of a hand. */
export type Dice = {
  /** A number from `least` to `most`. */
  between: (least: number, most: number) => number
  /** A whole number, both ends included. */
  integer: (least: number, most: number) => number
  /** Around `mean`, as sums of chances are. */
  around: (mean: number, deviation: number) => number
  chance: (share: number) => boolean
}

const STEPS = 1_000_000

/** Dice that fall alike whenever they are opened by the same name. */
export function openDice(name: string): Dice {
  const { integer } = openRandom(name)
  const unit = () => integer(0, STEPS) / STEPS
  return {
    integer,
    between: (least, most) => least + (most - least) * unit(),
    // Irwin and Hall: the sum of twelve has variance 1.
    around: (mean, deviation) => {
      let sum = -6
      for (let nth = 0; nth < 12; nth += 1) sum += unit()
      return mean + deviation * sum
    },
    chance: (share) => unit() < share,
  }
}
