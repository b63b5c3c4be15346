import { writeFileSync } from 'node:fs'
import { MARKS_FILE, writeMark } from '#bin/bench/marks/mark-text'
import { sign } from '#bin/bench/marks/sign'

// `node bench/make-marks.ts`: writes the committed set of signatures anew, to the same bytes as long as nothing of the
// hand in bin/bench/marks is changed. 200 invented hands; strokes and points are spread evenly over what real
// signatures have: 3 to 12 strokes, 80 to 600 points.

const COUNT = 200
const STROKES = { least: 3, most: 12 }
const POINTS = { least: 88, most: 565 }

/** Each count of strokes meets few and many points alike: the steps have no common divisor with the counts. */
const marks = Array.from({ length: COUNT }, (_, nth) => {
  const strokes = STROKES.least + (nth % (STROKES.most - STROKES.least + 1))
  const share = ((nth * 73) % COUNT) / (COUNT - 1)
  const points = Math.round(POINTS.least + (POINTS.most - POINTS.least) * share)
  return sign(`signature ${nth + 1}`, { strokes, points })
})
writeFileSync(MARKS_FILE, `${JSON.stringify(marks.map(writeMark), null, 2)}\n`)
