import { stringify } from 'yaml'
import type { Pack } from '../../model/pack.ts'
import { leaveOutDefaults } from '../../pack/canonical.ts'

/** @returns a pack as its author goes on with it: in YAML, without fields that have their defaults */
export const writeYaml = (pack: Pack): string =>
  `# How to read and write this file: docs/pack-format.md. After a change: npm run -s pack -- lint FILE\n${stringify(leaveOutDefaults(pack), { lineWidth: 120 })}`
