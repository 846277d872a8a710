import { SelectField } from '@/components/ui/field'
import type { Grant, Settings } from '@/lib/flow/settings'
import { type Revision, revisions } from '@/lib/spec/revisions'
import { Group, type SettingsProps } from './settings-group'

/** Which specification, how strictly, by which grant, over which transport. */
export function SettingsInspection({ settings, onChange }: SettingsProps) {
  return (
    <Group title="Inspection">
      <SelectField
        label="Revision of the specification"
        value={settings.revision}
        onChange={(event) => onChange({ revision: event.target.value as Revision })}
        options={revisions.toReversed().map((revision) => [revision, revision])}
      />
      <SelectField
        label="Mode"
        data-testid="mode"
        value={settings.mode}
        onChange={(event) => onChange({ mode: event.target.value as Settings['mode'] })}
        options={[
          ['inspecting', 'inspecting: look everywhere, go on past faults'],
          ['conforming', 'conforming: only what a conforming client sends'],
        ]}
      />
      <SelectField
        label="Grant"
        data-testid="grant"
        value={settings.grant}
        onChange={(event) => onChange({ grant: event.target.value as Grant })}
        options={[
          ['authorization_code', 'authorization code: a person signs in'],
          ['client_credentials', 'client credentials'],
          ['enterprise-managed', 'enterprise-managed authorization (ID-JAG)'],
          ['workload-identity', 'workload identity'],
        ]}
      />
      <SelectField
        label="Transport"
        data-testid="transport"
        value={settings.transport}
        onChange={(event) => onChange({ transport: event.target.value as Settings['transport'] })}
        options={[
          ['automatic', 'automatic'],
          ['streamable-http', 'Streamable HTTP'],
          ['sse', 'HTTP+SSE (older)'],
        ]}
      />
    </Group>
  )
}
