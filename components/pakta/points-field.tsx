import { Checkbox } from '#components/ui/checkbox'
import { classNames } from '#components/ui/class-names'

type Props = {
  points: string[]
  confirmed: ReadonlySet<number>
  /** What is missing, by the id of the checkbox. */
  gaps: ReadonlyMap<string, string>
  onToggle: (position: number) => void
}

/** The points of the pledge in full, each confirmed by its own checkbox. */
export function PointsField({ points, confirmed, gaps, onToggle }: Props) {
  return (
    <ol className="grid gap-4">
      {points.map((text, index) => {
        const position = index + 1
        const gap = gaps.get(pointId(position))
        return (
          <li
            key={position}
            className={classNames(
              'rounded-md border-2 bg-white p-4 has-checked:border-good-700 has-checked:bg-good-50',
              gap ? 'border-bad-700' : 'border-line',
            )}
          >
            <p className="flex gap-3">
              <span className="font-bold">{position}.</span>
              <span id={`naskah-butir-${position}`}>{text}</span>
            </p>
            {gap && <p className="mt-3 font-semibold text-bad-700">{gap}</p>}
            <Checkbox
              id={pointId(position)}
              label={`Saya telah membaca dan memahami butir ${position}`}
              checked={confirmed.has(position)}
              onChange={() => onToggle(position)}
              aria-describedby={`naskah-butir-${position}`}
              className="mt-2 border-line border-t pt-3 font-semibold"
            />
          </li>
        )
      })}
    </ol>
  )
}

/** The id of a point's checkbox, for moving the focus there. */
export function pointId(position: number): string {
  return `butir-${position}`
}
