import { type ComponentProps, useId } from 'react'
import { classNames } from '#components/ui/class-names'
import { describedBy, FieldFrame, inputClasses, type LabelProps } from '#components/ui/field-frame'

/** Several lines of text with label, hint and error. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...area
}: LabelProps & ComponentProps<'textarea'>) {
  const generated = useId()
  const areaId = id ?? generated
  return (
    <FieldFrame id={areaId} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={areaId}
        rows={4}
        className={classNames(inputClasses, className)}
        {...describedBy(areaId, { hint, error })}
        {...area}
      />
    </FieldFrame>
  )
}
