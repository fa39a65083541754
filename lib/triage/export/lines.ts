import type { Observation } from '../../decode/observation.ts'
import type { Mask } from './mask.ts'

/** One observation as a line of JSON, without where it stood in its piece of the file. */
export function formatLine(observation: Observation, mask: Mask): string {
  const { span: _, ...rest } = mask.observation(observation)
  return `${JSON.stringify(rest)}\n`
}
