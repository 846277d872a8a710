import { Inspector } from '@/components/inspector/inspector'

export default function InspectorPage() {
  return <Inspector />
}
