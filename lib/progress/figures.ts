/**
 * "x dari y wajib menandatangani" is `signed` of `due`; the others stand beside it and are never added in. `due` is the
 * sum of signed, excused, refused and open; `witnessed` is a part of `signed`.
 */
export type Figures = {
  due: number
  signed: number
  witnessed: number
  excused: number
  refused: number
  open: number
}

export const noFigures: Figures = { due: 0, signed: 0, witnessed: 0, excused: 0, refused: 0, open: 0 }

/** The figures of several groups together. */
export function sumFigures(groups: readonly Figures[]): Figures {
  return groups.reduce(
    (sum, group) => ({
      due: sum.due + group.due,
      signed: sum.signed + group.signed,
      witnessed: sum.witnessed + group.witnessed,
      excused: sum.excused + group.excused,
      refused: sum.refused + group.refused,
      open: sum.open + group.open,
    }),
    noFigures,
  )
}
