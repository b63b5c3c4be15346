import type { ZodType } from 'zod'
import type { Actor } from '#lib/access/actor'
import { getActor } from '#lib/access/get-actor'
import { readForm } from '#lib/read-form'

/** What a form shows after it was sent: nothing yet, a sentence of success, or a sentence that says what to do. */
export type FormState = { status: 'idle' | 'done' | 'refused'; message: string }

type Answer = { ok: true; message: string } | { ok: false; message: string }

/**
 * The one wrapper of server actions: session, then schema, then the desk. Desks authorise; nobody signed in is refused
 * here.
 */
export function formAction<Input>(
  schema: ZodType<Input>,
  serve: (actor: Actor, input: Input) => Promise<Answer>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const actor = await getActor()
    if (!actor) return refused('Sesi Anda sudah berakhir. Silakan masuk kembali.')
    const read = readForm(schema, form)
    if (!read.ok) return refused(read.message)
    const answer = await serve(actor, read.input)
    return { status: answer.ok ? 'done' : 'refused', message: answer.message }
  }
}

function refused(message: string): FormState {
  return { status: 'refused', message }
}
