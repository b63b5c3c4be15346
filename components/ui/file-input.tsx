import { type ComponentProps, useId } from 'react'
import { describedBy, FieldFrame, type LabelProps } from '#components/ui/field-frame'

/** Chooses a file of the device. Say in `hint` which kinds and how large. */
export function FileInput({
  label,
  hint,
  error,
  optional,
  id,
  ...input
}: LabelProps & ComponentProps<'input'>) {
  const generated = useId()
  const inputId = id ?? generated
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={inputId}
        type="file"
        className="w-full rounded-md border-2 border-line-strong border-dashed bg-white p-3 file:mr-3 file:min-h-10 file:rounded-md file:border-0 file:bg-action-700 file:px-4 file:font-semibold file:text-white"
        {...describedBy(inputId, { hint, error })}
        {...input}
      />
    </FieldFrame>
  )
}
