interface Props<T extends string> {
  /** Groups the buttons in their document, and is the id of the element that names them. */
  id: string
  choices: readonly { readonly value: T; readonly label: string }[]
  /** Null: not known yet. */
  value: T | null
  onChange: (value: T) => void
}

/** A few choices beside each other, one of which is taken. */
export function Choice<T extends string>({ id, choices, value, onChange }: Props<T>) {
  return (
    <div class="choice" role="radiogroup" aria-labelledby={id}>
      {choices.map(choice => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
