import { type ComponentProps, useId } from 'react'
import { classNames } from '#components/ui/class-names'
import { describedBy, FieldFrame, inputClasses, type LabelProps } from '#components/ui/field-frame'

export type SelectOption = { value: string; label: string }
type Props = LabelProps &
  Omit<ComponentProps<'select'>, 'children'> & { options: SelectOption[]; placeholder?: string }

/** A choice from a list. `placeholder` adds a first, empty choice ("Pilih …"). */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  id,
  className,
  ...select
}: Props) {
  const generated = useId()
  const selectId = id ?? generated
  return (
    <FieldFrame id={selectId} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={selectId}
        className={classNames(inputClasses, className)}
        {...describedBy(selectId, { hint, error })}
        {...select}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
