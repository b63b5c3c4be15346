import { useId } from 'react'

export type Choice = { value: string; label: string; hint?: string }
type Props = { legend: string; name: string; choices: Choice[]; defaultValue?: string; error?: string }

/** One of a few (radio buttons), each a row large enough to press. */
export function ChoiceGroup({ legend, name, choices, defaultValue, error }: Props) {
  const id = useId()
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad-700">
          {error}
        </p>
      )}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-12 items-start gap-3 rounded-md border-2 border-line bg-white px-3 py-2.5 has-checked:border-action-700 has-checked:bg-action-50"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            required
            className="mt-0.5 size-6 shrink-0 accent-action-700"
          />
          <span>
            <span className="font-semibold">{choice.label}</span>
            {choice.hint && <span className="block text-[0.9375rem] text-ink-faint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
