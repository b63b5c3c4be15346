/** One pen-down to pen-up, in integers on a canvas 1000 wide; no timing, no pressure (DESIGN: not biometric). */
export type Stroke = [x: number, y: number][]

/** `aspect` is height divided by width of the pad, so y runs from 0 to 1000 × aspect. */
export type DrawnMark = { kind: 'drawn'; aspect: number; strokes: Stroke[] }

/** The confirmed full name of somebody who cannot draw. */
export type TypedMark = { kind: 'typed'; typedName: string }

export type Mark = DrawnMark | TypedMark
