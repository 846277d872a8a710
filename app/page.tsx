import { Suspense } from 'react'
import { Inspector } from '@/components/inspector/inspector'

export default function InspectorPage() {
  return (
    // Hydrated after the frame around it, so that neither keeps the browser busy for long.
    <Suspense fallback={null}>
      <Inspector />
    </Suspense>
  )
}
