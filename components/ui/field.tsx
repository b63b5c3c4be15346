import { type ComponentProps, useId } from 'react'
import { classNames } from '#components/ui/class-names'
import { describedBy, FieldFrame, inputClasses, type LabelProps } from '#components/ui/field-frame'

/** One text input with label, hint and error. Takes every attribute of `<input>`. */
export function Field({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...input
}: LabelProps & ComponentProps<'input'>) {
  const generated = useId()
  const inputId = id ?? generated
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={inputId}
        type="text"
        className={classNames(inputClasses, className)}
        {...describedBy(inputId, { hint, error })}
        {...input}
      />
    </FieldFrame>
  )
}
