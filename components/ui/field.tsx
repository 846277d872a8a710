import { type ComponentProps, type ReactNode, useId } from 'react'

const control =
  'w-full rounded-md border border-line-strong bg-inset px-2.5 text-sm text-ink placeholder:text-muted hover:border-control'

interface LabelledProps {
  label: string
  hint?: ReactNode
}

function Labelled({
  label,
  hint,
  id,
  children,
}: LabelledProps & { id: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

export function TextField({
  label,
  hint,
  ...rest
}: LabelledProps & Omit<ComponentProps<'input'>, 'id'>) {
  const id = useId()
  return (
    <Labelled label={label} hint={hint} id={id}>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className={`${control} h-8.5 font-mono text-[13px]`}
      />
    </Labelled>
  )
}

export function TextArea({
  label,
  hint,
  ...rest
}: LabelledProps & Omit<ComponentProps<'textarea'>, 'id'>) {
  const id = useId()
  return (
    <Labelled label={label} hint={hint} id={id}>
      <textarea
        id={id}
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className={`${control} min-h-18 py-1.5 font-mono text-[13px] leading-5`}
      />
    </Labelled>
  )
}

export function SelectField({
  label,
  hint,
  options,
  ...rest
}: LabelledProps &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & {
    options: readonly (readonly [value: string, label: string])[]
  }) {
  const id = useId()
  return (
    <Labelled label={label} hint={hint} id={id}>
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className={`${control} h-8.5`}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function CheckField({
  label,
  hint,
  ...rest
}: LabelledProps & Omit<ComponentProps<'input'>, 'id' | 'type'>) {
  const id = useId()
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className="mt-0.75 size-4 shrink-0 accent-ink"
      />
      <div className="grid">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-xs text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
