import type { FormState } from '#lib/action'

/** A server action made by `formAction`, as forms take it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
