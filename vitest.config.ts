import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** These start servers, or measure. */
const apart = 'lib/rules/{matrix,oidc-provider,speed}.test.ts'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    testTimeout: 20_000,
    // As many as there are cores; one less is Vitest's choice, and half of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['lib/rules/*.test.ts'],
          exclude: [apart],
          // Data over pure functions: a process for each file would cost more than its tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: [
            '{app,components}/**/*.test.{ts,tsx}',
            'lib/!(rules)/**/*.test.{ts,tsx}',
            'lib/rules/*/**/*.test.ts',
            apart,
          ],
        },
      },
    ],
  },
})
