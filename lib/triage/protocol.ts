import type { Knowledge } from '../decode/knowledge.ts'
import type { Progress, Triage } from './triage.ts'

/** From the page to the worker. A run is `start`, later perhaps `lines`; `cancel` ends whichever is under way. */
export type Request =
  | { type: 'start'; inputs: Input[]; knowledge: Knowledge }
  | { type: 'lines'; inputs: Input[]; knowledge: Knowledge; masked: boolean }
  | { type: 'cancel' }

/** A file, or text that was pasted. */
export type Input = { name: string; content: Blob | string }

/** From the worker to the page. */
export type Reply =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; triage: Triage }
  /** Every observation as JSON Lines. */
  | { type: 'lines'; file: Blob }
  | { type: 'failed'; why: string }
