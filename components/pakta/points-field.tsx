import { Checkbox } from '#components/ui/checkbox'
import { classNames } from '#components/ui/class-names'

type Props = {
  points: string[]
  /** What is missing, by the id of the checkbox. */
  gaps: ReadonlyMap<string, string>
  onChange: () => void
}

/**
 * The points of the pledge in full, each confirmed by its own checkbox. The boxes keep their own state: on a slow phone
 * they are ticked before our script has arrived, and what was ticked must stay so.
 */
export function PointsField({ points, gaps, onChange }: Props) {
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
              name={POINT_NAME}
              value={position}
              onChange={onChange}
              aria-describedby={`naskah-butir-${position}`}
              className="mt-2 border-line border-t pt-3 font-semibold"
            />
          </li>
        )
      })}
    </ol>
  )
}

const POINT_NAME = 'butir'

/** The points that are ticked in a form at this moment, in order. */
export function readConfirmed(form: HTMLFormElement): number[] {
  return new FormData(form).getAll(POINT_NAME).map(Number)
}

/** The id of a point's checkbox, for moving the focus there. */
export function pointId(position: number): string {
  return `butir-${position}`
}
