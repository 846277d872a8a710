import { Icon } from '@/components/ui/icon'

interface BarSelectProps {
  testId: string
  label: string
  value: string
  options: readonly string[]
  onChange(value: string): void
}

/** A native select that shows its name and its value in one line. */
export function BarSelect({ testId, label, value, options, onChange }: BarSelectProps) {
  return (
    <label className="relative inline-flex h-9 items-center gap-1.5 rounded-lg border border-line bg-surface pr-2.5 pl-3.5 whitespace-nowrap focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-link hover:border-line-strong hover:bg-hover">
      <span className="text-muted lg:max-xl:sr-only">{label}</span>
      <span className="font-medium" aria-hidden="true">
        {value}
      </span>
      <Icon name="down" className="text-muted" />
      <select
        data-testid={testId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="absolute inset-0 cursor-pointer appearance-none bg-surface text-base opacity-0"
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  )
}
